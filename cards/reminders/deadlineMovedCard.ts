import type { Structure } from "../../domain/application/structure";
import { type DeadlineOf, isWhole } from "../../domain/reminders/moveDeadline";
import type { Deadline } from "../../domain/values/deadline";
import type { Form } from "../../forms/form";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { partName } from "../words/deadlineSentence";
import { deadlineInWords } from "../words/instantInWords";
import { applicationName } from "../words/whereIs";

export type MovedDeadline = {
  form: Form;
  application: Structure;
  of: DeadlineOf;
  was: Deadline | null;
  /** The current deadline of the part; null if the application's own applies. */
  deadline: Deadline | null;
  movedBy: string;
};

/** To an affected person: the deadlines that were moved, from when to when. */
export const deadlineMovedCard = (moved: readonly MovedDeadline[], now: Date): AdaptiveCard =>
  shortCard(t("bot"), t("deadlines.newsTitle"), moved.map((each) => sentence(each, now)).join("\n\n"), [
    primary(button(t("button.overview"), homeVerbs.tasks)),
    button(t("reminder.settings"), remindersVerbs.choice),
  ]);

function sentence({ form, application, of, was, deadline, movedBy }: MovedDeadline, now: Date): string {
  const words = (each: Deadline) => deadlineInWords(each, application.timeZone, now);
  const facts = {
    title: applicationName(application),
    part: partName(form, application, of),
    person: movedBy,
    was: was === null ? "" : words(was),
  };
  if (deadline === null) return t("deadlines.newsPartGone", { ...facts, deadline: words(application.deadline) });
  if (isWhole(of)) return t("deadlines.news", { ...facts, deadline: words(deadline) });
  return t(was === null ? "deadlines.newsPart" : "deadlines.newsPartMoved", { ...facts, deadline: words(deadline) });
}
