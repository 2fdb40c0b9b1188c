import type { Structure } from "../../domain/application/structure";
import { button, primary } from "../kit/button";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import mention from "../templates/mention.json";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { deadlineInWords } from "../words/instantInWords";
import { plainText } from "../words/plainText";
import { applicationName } from "../words/whereIs";

export type MentionArgs = {
  application: Pick<Structure, "id" | "title" | "year" | "parties" | "deadline" | "timeZone">;
  person: { name: string; teamsId: string };
  now: Date;
};

type MentionView = {
  readonly heading: ReturnType<typeof heading>;
  readonly text: string;
  readonly mention: string;
  readonly name: string;
  readonly teamsId: string;
  readonly buttons: readonly ReturnType<typeof button>[];
};

const draw = layout<MentionView>(mention);

/**
 * In the channel, to a person whom the bot cannot write to: something is waiting, and how to fix that. Does not say
 * what is waiting.
 */
export function mentionCard({ application, person, now }: MentionArgs): AdaptiveCard {
  const name = person.name.replace(/[<>&]/g, "");
  const at = `<at>${name}</at>`;
  return draw({
    heading: heading(applicationName(application), t("reminders.mentionTitle")),
    text: t("reminders.mention", {
      mention: at,
      title: plainText(application.title),
      deadline: deadlineInWords(application.deadline, application.timeZone, now),
    }),
    mention: at,
    name,
    teamsId: person.teamsId,
    buttons: [primary(button(t("button.myTasks"), homeVerbs.tasks, { applicationId: application.id }))],
  });
}
