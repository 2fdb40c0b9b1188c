import type {
  ApplicationStore,
  Clock,
  DeadlineStore,
  DraftStore,
  EarlierAnswerStore,
  MessageStore,
  Partnership,
  PersonStore,
  ReminderStore,
  SectionStore,
} from "../domain/ports";
import type { Form } from "../forms/form";

export type TeamMember = { readonly teamsId: string; readonly aadObjectId: string | null; readonly name: string };

/** Everything a handler may reach outside itself. */
export type BotDeps = {
  readonly mode: "local" | "production";
  readonly forms: ReadonlyMap<string, Form>;
  readonly applications: ApplicationStore;
  readonly sections: SectionStore;
  readonly persons: PersonStore;
  readonly deadlines: DeadlineStore;
  readonly reminders: ReminderStore;
  readonly drafts: DraftStore;
  readonly earlier: EarlierAnswerStore;
  readonly messages: MessageStore;
  /** The people of a partnership's team. */
  readonly roster: (partnership: Pick<Partnership, "channelId" | "serviceUrl" | "tenantId">) => Promise<TeamMember[]>;
  readonly clock: Clock;
  readonly newId: () => string;
};
