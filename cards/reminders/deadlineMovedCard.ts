import type { Structure } from "../../domain/application/structure";
import { type DeadlineOf, isWhole } from "../../domain/reminders/moveDeadline";
import type { Deadline } from "../../domain/values/deadline";
import type { Form } from "../../forms/form";
import { button, linkTo, primary } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { partName } from "../words/deadlineSentence";
import { deadlineInWords } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";

export type MovedDeadline = {
  form: Form;
  application: Structure;
  of: DeadlineOf;
  was: Deadline | null;
  /** The current deadline of the part; null if the application's own applies. */
  deadline: Deadline | null;
  movedBy: string;
  /** Where the person gets the deadlines for their calendar: what is there already is moved. */
  calendarUrl?: string | null;
};

/** To an affected person: the deadlines that were moved, from when to when. */
export const deadlineMovedCard = (moved: readonly MovedDeadline[], now: Date): AdaptiveCard =>
  formCard({
    heading: heading(t("bot"), t("deadlines.newsTitle")),
    lines: linesOf(moved.map((each) => sentence(each, now)).join("\n\n")),
    buttons: [
      primary(button(t("button.overview"), homeVerbs.tasks)),
      button(t("reminder.settings"), remindersVerbs.choice),
    ],
    // One file has all deadlines of an application. Which of several is meant would need a title for each.
    sideLinks: linkTo(
      t("deadlines.calendar"),
      new Set(moved.map(({ application }) => application.id)).size === 1 ? moved[0]?.calendarUrl : null,
    ),
  });

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
