import type { Form } from "../../forms/form";
import { isCoordinator, type PersonId } from "../application/structure";
import { openPeople } from "../progress/openPeople";
import { type Remaining, remainingFor } from "../progress/remaining";
import { isFinished, NO_TASKS, type Tasks, tasksWhenDue } from "../progress/tasks";
import type { Application } from "../section/section";
import { type Deadline, daysLeft, isPast } from "../values/deadline";
import { deadlineFor, openDeadlines } from "./partDeadline";
import { choiceOf, deadlinesOf, type ReminderPart, type ReminderSettings } from "./reminderSettings";
import { isForDeputy } from "./trackedDeadlines";

/** A person who is not finished, and their tasks. */
export type OpenPerson = { readonly personId: PersonId; readonly name: string; readonly tasks: Tasks };

/** What one person's reminder says about one application. */
export type ReminderContent = {
  readonly form: Form;
  readonly application: Application;
  readonly tasks: Tasks;
  /** The person's deadline for a section: the application's, or an earlier one. */
  readonly deadlineOf: (sectionId: string, what: "write" | "approve") => Deadline;
  /** The people that the person deputises for. */
  readonly standsIn: readonly OpenPerson[];
  /** Everybody's open tasks, for the coordinator, from the last day on. */
  readonly open: readonly OpenPerson[];
  /** What keeps the application from being final, for the coordinator; null for others. */
  readonly remaining: Remaining | null;
  /** It is final, and its coordinator is to deliver it. */
  readonly toDeliver?: boolean;
};

/**
 * The content of a planned reminder when it is sent, or null if there is nothing left to say. That is so if it is too
 * late, its deadline was moved, the person has reminders off, or nothing is open. For the coordinator something is open
 * until the application is delivered.
 */
export function reminderContent(
  form: Form,
  application: Application,
  settings: ReminderSettings,
  personId: PersonId,
  planned: readonly ReminderPart[],
  now: Date,
): ReminderContent | null {
  const { deadline, timeZone } = application;
  if (application.status === "delivered" || settings.pausedAt !== null) return null;
  if (choiceOf(settings, personId).rhythm === "off") return null;
  const current = [deadline, ...settings.parts.map((part) => part.deadline)];
  if (!planned.some((part) => current.includes(part.deadline))) return null;
  const leads = isCoordinator(application, personId);
  // From the last day on, the coordinator is reminded of everything still open.
  const lists = leads && daysLeft(deadline, timeZone, now) <= 0;
  if (isPast(deadline, timeZone, now) && !lists) return null;

  if (application.status === "final") return leads ? deliveryOf(form, application) : null;

  const deadlines = deadlinesOf(application, settings);
  const nameOf = (id: PersonId) => application.members.find((member) => member.personId === id)?.personName ?? "";
  const others = openPeople(form, application)
    .filter((each) => each.personId !== personId)
    .map((each) => ({ ...each, name: nameOf(each.personId) }));
  const standsIn = others.filter((each) => {
    if (settings.deputies.get(each.personId) !== personId) return false;
    const [first] = openDeadlines(deadlines, each.personId, each.tasks, now);
    return first !== undefined && isForDeputy(first.deadline, timeZone, now);
  });
  const open = lists ? others : [];
  const tasks = tasksWhenDue(form, application, personId);
  if (isFinished(tasks) && standsIn.length === 0 && !leads) return null;
  return {
    form,
    application,
    tasks,
    deadlineOf: (sectionId, what) => deadlineFor(deadlines, personId, sectionId, what, now).deadline,
    standsIn,
    open,
    remaining: leads ? remainingFor(form, application, personId) : null,
  };
}

/** Nothing is left but to deliver it. */
const deliveryOf = (form: Form, application: Application): ReminderContent => ({
  form,
  application,
  tasks: NO_TASKS,
  deadlineOf: () => application.deadline,
  standsIn: [],
  open: [],
  remaining: null,
  toDeliver: true,
});
