import type { PartDeadline } from "../../domain/reminders/partDeadline";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import { type Button, button, primary } from "../kit/button";
import { deadlineBadge } from "../kit/deadlineBadge";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { partName } from "../words/deadlineSentence";
import { deadlineInWords } from "../words/instantInWords";
import { ownerOf } from "../words/whereIs";

export type DeadlineAnswer = {
  readonly form: Form;
  readonly application: Application;
  /** The separate deadlines that concern whoever asked. */
  readonly parts: readonly PartDeadline[];
};

/** Answers "når er fristen?": each application's deadline, the nearest first. `leads` is the one to change it in. */
export function deadlineAnswerCard(answers: readonly DeadlineAnswer[], leads: string | null, now: Date): AdaptiveCard {
  const lines = answers.flatMap(({ form, application, parts }) => {
    const { title, deadline, timeZone } = application;
    const owner = ownerOf(application) ?? application.network;
    return [
      t("say.deadline", {
        title,
        owner,
        deadline: deadlineInWords(deadline, timeZone, now),
        left: deadlineBadge(application, now).text,
      }),
      ...parts.map((part) =>
        t("say.partDeadline", {
          part: partName(form, application, part),
          deadline: deadlineInWords(part.deadline, timeZone, now),
        }),
      ),
    ];
  });
  const buttons: Button[] =
    leads === null
      ? [button(t("button.overview"), homeVerbs.tasks)]
      : [
          button(t("deadlines.button"), remindersVerbs.show, { applicationId: leads }),
          button(t("button.overview"), homeVerbs.tasks),
        ];
  const [first, ...others] = buttons as [Button, ...Button[]];
  return shortCard(t("bot"), t("deadlines.title"), lines.join("\n\n"), [primary(first), ...others]);
}
