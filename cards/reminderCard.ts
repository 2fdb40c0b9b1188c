import type { Application } from "../domain/section";
import type { OwnSection, Tasks } from "../domain/tasks";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";
import { approvalRow } from "./approvalRow";
import { type Button, button, first } from "./button";
import { deadlineInWords } from "./dates";
import { deadlineBadge } from "./deadlineBadge";
import { fitted } from "./fits";
import { greeting } from "./greeting";
import { type Heading, heading } from "./heading";
import { missingFields } from "./missingFields";
import { type Sentence, sentences } from "./note";
import { type OpenRow, openRow } from "./openRow";
import { titleOf, whereInside } from "./places";
import { layout } from "./render";
import { taskCounts } from "./taskCounts";
import reminder from "./templates/reminder.json";
import { t } from "./wording";

export type ReminderPart = { form: Form; application: Application; tasks: Tasks };
export type ReminderArgs = { person: { name: string }; now: Date; parts: readonly ReminderPart[] };

type PartView = {
  readonly heading: Heading;
  readonly counts: string;
  readonly rows: readonly OpenRow[];
  readonly more: readonly Sentence[];
  readonly buttons: readonly Button[];
};
type ReminderView = {
  readonly heading: Heading;
  readonly parts: readonly PartView[];
  readonly why: string;
  readonly buttons: readonly Button[];
};

const draw = layout<ReminderView>(reminder);

const MOST_ROWS = 10;

/** What is left to do, why this person, and by when. */
export function reminderCard({ person, now, parts }: ReminderArgs): AdaptiveCard {
  const zone = parts[0]?.application.timeZone ?? "Europe/Oslo";
  return fitted(MOST_ROWS, (most) =>
    draw({
      heading: heading(greeting(person.name, zone, now), t("reminder.title")),
      parts: parts.map((part, index) => viewOf(part, index === 0, most, now)),
      why: t("reminder.why"),
      buttons: [button(t("button.myTasks"), "me/tasks")],
    }),
  );
}

function viewOf({ application, tasks }: ReminderPart, likely: boolean, most: number, now: Date): PartView {
  const { id: applicationId, deadline, timeZone } = application;
  const rows = [
    ...tasks.toWrite.map((own) => writeRow(application, own)),
    ...tasks.toApprove.map((section) => approvalRow(application, section)),
    ...tasks.toSend.map((own) => sendRow(application, own)),
  ];
  const hidden = rows.length - most;
  const [verb, title] =
    tasks.toWrite.length > 0 || tasks.toSend.length === 0
      ? (["walk/resume", t("button.resume")] as const)
      : (["walk/summary", t("button.summary")] as const);
  const main = button(title, verb, { applicationId });
  return {
    heading: heading(
      t("reminder.by", { deadline: deadlineInWords(deadline, timeZone, now) }),
      application.title,
      deadlineBadge(application, now),
    ),
    counts: taskCounts(tasks),
    rows: rows.slice(0, most),
    more: hidden > 0 ? sentences(t("home.approvalsMore", { count: hidden })) : [],
    buttons: [likely ? first(main) : main],
  };
}

const openAt = (application: Application, { step }: OwnSection): Button =>
  button(t("button.open"), "walk/goTo", {
    applicationId: application.id,
    measureId: step.measureId,
    sectionId: step.sectionId,
  });

function writeRow(application: Application, own: OwnSection): OpenRow {
  const { section, missing, step } = own;
  const lacking =
    missing.length > 0 ? t("summary.missingFields", { fields: missingFields(missing) }) : t("state.changeWanted");
  return openRow(titleOf(section.form), [whereInside(application, step.measureId), lacking], openAt(application, own));
}

const sendRow = (application: Application, own: OwnSection): OpenRow =>
  openRow(
    titleOf(own.section.form),
    [whereInside(application, own.step.measureId), t("summary.toSend")],
    openAt(application, own),
  );
