import { isFinished, type WritingTask } from "../../domain/progress/tasks";
import type { OpenPerson, ReminderContent } from "../../domain/reminders/reminderContent";
import type { Application } from "../../domain/section/section";
import { isPast, localDay } from "../../domain/values/deadline";
import { type Day, dayAfter } from "../../domain/values/isWorkingDay";
import { approvalRow } from "../approval/approvalRow";
import { type Button, button, primary } from "../kit/button";
import { deadlineBadge } from "../kit/deadlineBadge";
import { fitted } from "../kit/fitted";
import { type Heading, heading } from "../kit/heading";
import { type Sentence, sentences } from "../kit/note";
import { type OpenRow, openRow } from "../kit/openRow";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import reminder from "../templates/reminder.json";
import { handoverVerbs } from "../verbs/handoverVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { greeting } from "../words/greeting";
import { dayInWords, deadlineInWords } from "../words/instantInWords";
import { type Line, linesOf } from "../words/linesOf";
import { missingFields } from "../words/missingFields";
import { titleOf } from "../words/titleOf";
import { applicationName, whereInside } from "../words/whereIs";
import { deliverStep, nextStep } from "./nextStep";
import { openLine } from "./openLine";
import { remainingSentence } from "./remainingSentence";
import { taskCounts } from "./taskCounts";

export type ReminderArgs = {
  person: { name: string };
  now: Date;
  parts: readonly ReminderContent[];
  /** The day it can be put off to, and its own day; null if it cannot be put off. */
  putOff: { to: Day; of: Day } | null;
};

type PartView = {
  readonly heading: Heading;
  readonly counts: string;
  readonly rows: readonly OpenRow[];
  readonly more: readonly Sentence[];
  /** Other people's remaining tasks, a list under each heading, and what can be done about them. */
  readonly others: readonly {
    readonly title: string;
    readonly lines: readonly Line[];
    readonly ways: readonly { readonly buttons: readonly Button[] }[];
  }[];
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

/** What is left to do, why it is this person's, and the deadline. */
export function reminderCard({ person, now, parts, putOff }: ReminderArgs): AdaptiveCard {
  const zone = parts[0]?.application.timeZone ?? "Europe/Oslo";
  const over = parts.every(({ application: { deadline, timeZone } }) => isPast(deadline, timeZone, now));
  const likely = parts.findIndex((part) => part.open.length > 0 || stepOf(part) !== null);
  return fitted(MOST_ROWS, (most) =>
    draw({
      heading: heading(greeting(person.name, zone, now), over ? t("reminder.titleOver") : t("reminder.title")),
      parts: parts.map((part, index) => viewOf(part, index === likely, most, now)),
      why: parts.some(({ remaining, toDeliver }) => remaining || toDeliver)
        ? t("reminder.whyLeading")
        : t("reminder.why"),
      buttons: [
        button(t("button.overview"), homeVerbs.tasks),
        ...(putOff === null ? [] : [putOffButton(putOff, zone, now)]),
        button(t("reminder.settings"), remindersVerbs.choice),
      ],
    }),
  );
}

/** "Utsett til i morgen", or to the next working day. */
function putOffButton({ to, of }: { to: Day; of: Day }, zone: string, now: Date): Button {
  const isTomorrow = to === dayAfter(localDay(zone, now).day);
  return button(
    isTomorrow ? t("reminder.putOff") : t("reminder.putOffTo", { day: dayInWords(to, zone, now) }),
    remindersVerbs.putOff,
    { day: of },
  );
}

const stepOf = ({ application: { id }, tasks, remaining, toDeliver }: ReminderContent): Button | null =>
  toDeliver ? deliverStep(id) : nextStep(id, tasks, remaining);

function viewOf(part: ReminderContent, likely: boolean, most: number, now: Date): PartView {
  const { application, tasks, deadlineOf, standsIn, open, remaining, toDeliver } = part;
  const { id: applicationId, timeZone } = application;
  const earlier = (sectionId: string, what: "write" | "approve" = "write"): string | null => {
    const deadline = deadlineOf(sectionId, what);
    return deadline === application.deadline
      ? null
      : t("reminder.earlier", { deadline: deadlineInWords(deadline, timeZone, now) });
  };
  const rows = [
    ...tasks.toWrite.map((own) => writeRow(application, own, earlier(own.step.sectionId))),
    ...tasks.toApprove.map((section) => approvalRow(application, section, earlier(section.sectionId, "approve"))),
    ...tasks.toSend.map((own) => sendRow(application, own, earlier(own.step.sectionId))),
  ];
  const hidden = rows.length - most;
  const step = stepOf(part);
  const main = step ? [step] : [];
  const lead = open.length > 0 ? [button(t("deadlines.button"), remindersVerbs.show, { applicationId })] : [];
  return {
    heading: heading(
      t("reminder.by", { deadline: deadlineInWords(application.deadline, timeZone, now) }),
      applicationName(application),
      deadlineBadge(application, now),
    ),
    counts: toDeliver
      ? t("final.onlyDelivery")
      : remaining && isFinished(tasks)
        ? remainingSentence(application, remaining)
        : taskCounts(tasks),
    rows: rows.slice(0, most),
    more: sentences(
      ...(hidden > 0 ? [t("home.approvalsMore", { count: hidden })] : []),
      ...(tasks.optionalApprovals.length > 0 ? [t("reminder.asked", { count: tasks.optionalApprovals.length })] : []),
    ),
    others: [
      ...standsIn.slice(0, MOST_PEOPLE).map((each) => ({
        title: t("reminder.standsIn", { person: each.name }),
        lines: linesOf(openLine(each.tasks)),
        ways: [
          { buttons: [button(t("deputy.stepIn"), handoverVerbs.stepIn, { applicationId, personId: each.personId })] },
        ],
      })),
      ...(open.length === 0 ? [] : [{ title: t("reminder.open"), lines: openLines(open, most), ways: [] }]),
    ],
    buttons: [...main, ...lead].map((each, index) => (likely && index === 0 ? primary(each) : each)),
  };
}

const MOST_PEOPLE = 5;

/** A line for each unfinished person, and how many more there are. */
function openLines(open: readonly OpenPerson[], most: number): readonly Line[] {
  const hidden = open.length - 2 * most;
  return linesOf(
    [
      ...open.slice(0, 2 * most).map((each) => `• ${each.name}: ${openLine(each.tasks)}`),
      ...(hidden > 0 ? [t("reminder.openMore", { count: hidden })] : []),
    ].join("\n"),
  );
}

const openAt = (application: Application, { step }: WritingTask): Button =>
  button(t("button.open"), writingVerbs.goTo, {
    applicationId: application.id,
    measureId: step.measureId,
    sectionId: step.sectionId,
    returnTo: "home",
  });

function writeRow(application: Application, own: WritingTask, earlier: string | null): OpenRow {
  const { section, missing, step } = own;
  const lacking =
    missing.length > 0 ? t("summary.missingFields", { fields: missingFields(missing) }) : t("state.changeWanted");
  return openRow(
    titleOf(section.form),
    [whereInside(application, step.measureId), earlier, lacking],
    openAt(application, own),
  );
}

const sendRow = (application: Application, own: WritingTask, earlier: string | null): OpenRow =>
  openRow(
    titleOf(own.section.form),
    [whereInside(application, own.step.measureId), earlier, t("summary.toSend")],
    openAt(application, own),
  );
