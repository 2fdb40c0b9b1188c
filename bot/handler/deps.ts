import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import type { ApplicationStore, Partnership } from "../../domain/ports/applicationStore";
import type { AuditStore } from "../../domain/ports/auditStore";
import type { ChannelStore } from "../../domain/ports/channelStore";
import type { Clock } from "../../domain/ports/clock";
import type { DeadlineStore } from "../../domain/ports/deadlineStore";
import type { DraftStore } from "../../domain/ports/draftStore";
import type { EarlierAnswerStore } from "../../domain/ports/earlierAnswerStore";
import type { FinalisationStore } from "../../domain/ports/finalisationStore";
import type { ImportStore } from "../../domain/ports/importStore";
import type { MessageStore } from "../../domain/ports/messageStore";
import type { PersonStore } from "../../domain/ports/personStore";
import type { ReminderStore } from "../../domain/ports/reminderStore";
import type { SectionStore } from "../../domain/ports/sectionStore";
import type { TakeOverStore } from "../../domain/ports/takeOverStore";
import type { TeamLeaverStore } from "../../domain/ports/teamLeaverStore";
import type { UndeliveredStore } from "../../domain/ports/undelivered";
import type { Form } from "../../forms/form";
import type { Reading } from "./reading";

/** Somebody of a team, as Teams lists them. Guests may have no name. */
export type TeamMember = {
  readonly teamsId: string;
  readonly aadObjectId: string | null;
  readonly name: string | null;
  readonly email: string | null;
};

/**
 * The documents of a draft behind one link. With a member they are that person's own, private answers included; null
 * stands for everybody, and nothing private is in them.
 */
export type LinkedDocuments = { readonly draftId: string; readonly memberId: string | null };

/** Everything a handler may reach outside itself. */
export type BotDeps = {
  /** Whether people may act as others: only without a registration, where nobody but this machine reaches the bot. */
  readonly acting: boolean;
  readonly forms: ReadonlyMap<string, Form>;
  readonly applications: ApplicationStore;
  readonly channels: ChannelStore;
  readonly sections: SectionStore;
  readonly persons: PersonStore;
  readonly deadlines: DeadlineStore;
  readonly reminders: ReminderStore;
  readonly drafts: DraftStore;
  readonly earlier: EarlierAnswerStore;
  readonly finalisations: FinalisationStore;
  readonly takeOvers: TakeOverStore;
  readonly leavers: TeamLeaverStore;
  readonly audit: AuditStore;
  /** Where a draft's documents are, and the log, for whoever may read them. */
  readonly links: {
    to(documents: LinkedDocuments, now: Date): string;
    toLog(applicationId: string, now: Date): string;
  };
  readonly messages: MessageStore;
  readonly imports: ImportStore;
  readonly undelivered: UndeliveredStore;
  /** Fetches and reads a file that somebody has sent. */
  readonly reading: Reading;
  /** Writes into a conversation that is open, outside of a turn. */
  readonly tell: (
    to: { readonly conversationId: string; readonly serviceUrl: string; readonly tenantId: string },
    card: AdaptiveCard,
  ) => Promise<void>;
  /** The people of a partnership's team. */
  readonly roster: (partnership: Pick<Partnership, "channelId" | "serviceUrl" | "tenantId">) => Promise<TeamMember[]>;
  /** Whether Teams has one person in that team; the roster may lack somebody. */
  readonly isMember: (
    partnership: Pick<Partnership, "channelId" | "serviceUrl" | "tenantId">,
    teamsId: string,
  ) => Promise<boolean>;
  readonly clock: Clock;
  readonly newId: () => string;
};
