import type { Form } from "../forms/form";
import type { PersonId } from "./application";
import { type Deadline, daysLeft, isPast, localDay } from "./deadline";
import { type Deadlines, type Holding, openDeadlines, type PartDeadline } from "./partDeadlines";
import {
  DEPUTY_DAYS,
  type DueReminder,
  dueReminder,
  mayRemindOn,
  type Reminded,
  type ReminderChoice,
  USUAL,
} from "./reminders";
import type { Application } from "./section";
import { isFinished, type Tasks, tasksOf } from "./tasks";

/** How the people of one application are reminded, beside what the application itself says. */
export type Reminding = {
  readonly pausedAt: Date | null;
  /** Who is in a party that is there: since when, and whether the person coordinates. */
  readonly people: ReadonlyMap<PersonId, { readonly joinedAt: Date; readonly leads: boolean }>;
  /** Whether somebody whom the bot cannot write to may be mentioned in the channel. */
  readonly mentionsInChannel: boolean;
  readonly movedAt: Date | null;
  readonly parts: readonly PartDeadline[];
  /** Who has chosen something else than the usual. */
  readonly choices: ReadonlyMap<PersonId, ReminderChoice>;
  readonly deputies: ReadonlyMap<PersonId, PersonId>;
  /** Whom the bot has not been able to write to. */
  readonly unreachable: ReadonlySet<PersonId>;
  /** Whose last card was about which deadline, and was put off, as `putOffKey` says it. */
  readonly putOff: ReadonlySet<string>;
  /** What was planned or dropped before, as `reminderKey` says it. */
  readonly handled: ReadonlySet<string>;
};

export type ReminderPart = {
  readonly applicationId: string;
  readonly deadline: Deadline;
  readonly offsetDays: number;
};

export const putOffKey = (personId: PersonId, deadline: Deadline) => `${personId} ${deadline}`;

export const reminderKey = (personId: PersonId, { deadline, offsetDays }: Omit<ReminderPart, "applicationId">) =>
  `${personId} ${deadline} ${offsetDays}`;

/** One reminder for one person: to be sent today, or (`drop`) to be written down as one that nobody needs. */
export type DuePart = {
  readonly personId: PersonId;
  readonly day: string;
  readonly part: ReminderPart;
  readonly drop: boolean;
};

export const choiceOf = ({ choices }: Pick<Reminding, "choices">, personId: PersonId): ReminderChoice =>
  choices.get(personId) ?? USUAL;

export const deadlinesOf = (application: Application, { movedAt, parts }: Reminding): Deadlines => ({
  application,
  movedAt,
  parts,
});

const holdingOf = ({ movedAt, parts }: Reminding, deadline: Deadline): [Holding, ...Holding[]] => [
  { deadline, movedAt },
  ...parts.map((part) => ({ deadline: part.deadline, movedAt: part.setAt })),
];

/** One deadline as it concerns a person; null if the person is not in the application. */
export function remindedOf(
  { people, putOff }: Reminding,
  personId: PersonId,
  { deadline, movedAt }: Holding,
  timeZone: string,
): Reminded | null {
  const person = people.get(personId);
  if (!person) return null;
  const { joinedAt, leads } = person;
  const since = movedAt !== null && movedAt > joinedAt ? movedAt : joinedAt;
  return { deadline, timeZone, since, leads, putOff: putOff.has(putOffKey(personId, deadline)) };
}

/** The reminder of one deadline for one person that is due now, as the person `by` wants it. */
function dueAbout(
  reminding: Reminding,
  personId: PersonId,
  { deadline, movedAt }: Holding,
  by: ReminderChoice,
  timeZone: string,
  now: Date,
): DueReminder | null {
  const reminded = remindedOf(reminding, personId, { deadline, movedAt }, timeZone);
  return reminded && dueReminder(reminded, by, now);
}

/** What the deputy of somebody who has the reminders off hears, comes as usual. */
export const forDeputy = (choice: ReminderChoice): ReminderChoice => (choice.rhythm === "off" ? USUAL : choice);

function isFresh(reminding: Reminding, personId: PersonId, deadline: Deadline, timeZone: string, now: Date): boolean {
  const choice = choiceOf(reminding, personId);
  const deputyId = reminding.deputies.get(personId);
  const freshFor = (by: ReminderChoice, whom: PersonId) =>
    holdingOf(reminding, deadline).some((holding) => {
      const found = dueAbout(reminding, personId, holding, by, timeZone, now);
      return (
        found !== null &&
        !reminding.handled.has(reminderKey(whom, { deadline: holding.deadline, offsetDays: found.offsetDays }))
      );
    });
  return freshFor(choice, personId) || (deputyId !== undefined && freshFor(forDeputy(choice), deputyId));
}

/** Whether there may be something due that was not handled before: nearly always there is not, and nothing is read. */
export function mayBeDue(
  reminding: Reminding,
  { deadline, timeZone }: { deadline: Deadline; timeZone: string },
  now: Date,
): boolean {
  const { day, hour } = localDay(timeZone, now);
  if (reminding.pausedAt !== null || !mayRemindOn(day, hour)) return false;
  return [...reminding.people.keys()].some((personId) => isFresh(reminding, personId, deadline, timeZone, now));
}

/**
 * What is due now in one application: a part of today's card for each who has something to do, for the deputy of who
 * does not answer, and for the coordinator when the deadline is there. Who is finished gets none, and that is written
 * down, so that it does not come late when something new is to be done.
 */
export function dueIn(form: Form, application: Application, reminding: Reminding, now: Date): DuePart[] {
  const { id: applicationId, timeZone, deadline } = application;
  if (application.status !== "drafting" || !mayBeDue(reminding, application, now)) return [];
  const { day } = localDay(timeZone, now);
  const due = new Map<string, DuePart>();
  const add = (personId: PersonId, of: Deadline, { offsetDays }: DueReminder, drop: boolean) => {
    const part = { applicationId, deadline: of, offsetDays };
    const key = reminderKey(personId, part);
    if (!reminding.handled.has(key) && due.get(key)?.drop !== false) due.set(key, { personId, day, part, drop });
  };
  let open: boolean | undefined;
  const somebodyIsOpen = () => {
    open ??= openPeople(form, application).length > 0;
    return open;
  };

  for (const [personId, { leads }] of reminding.people) {
    if (!isFresh(reminding, personId, deadline, timeZone, now)) continue;
    const choice = choiceOf(reminding, personId);
    const deputyId = reminding.deputies.get(personId);
    const tasks = tasksOf(form, application, personId);
    const holding = openDeadlines(deadlinesOf(application, reminding), personId, tasks, now);
    for (const each of holding) {
      const found = dueAbout(reminding, personId, each, choice, timeZone, now);
      if (found) add(personId, each.deadline, found, found.passed);
      if (deputyId === undefined || !isForDeputy(each.deadline, timeZone, now)) continue;
      const too = dueAbout(reminding, personId, each, forDeputy(choice), timeZone, now);
      if (too && reminding.people.has(deputyId) && choiceOf(reminding, deputyId).rhythm !== "off")
        add(deputyId, each.deadline, too, too.passed);
    }
    if (holding.length > 0) continue;
    for (const each of holdingOf(reminding, deadline)) {
      const found = dueAbout(reminding, personId, each, choice, timeZone, now);
      const lists = leads && each.deadline === deadline && isLastDay(deadline, timeZone, now);
      if (found) add(personId, each.deadline, found, found.passed || !(lists && somebodyIsOpen()));
    }
  }
  return [...due.values()];
}

/** Close enough to the deadline for whoever stands in to hear of it. */
export const isForDeputy = (deadline: Deadline, timeZone: string, now: Date): boolean =>
  daysLeft(deadline, timeZone, now) <= DEPUTY_DAYS && !isPast(deadline, timeZone, now);

/** From its last day on, the coordinator hears of all that stands open. */
export const isLastDay = (deadline: Deadline, timeZone: string, now: Date): boolean =>
  daysLeft(deadline, timeZone, now) <= 0;

/** Who has something left to do, with what. */
export const openPeople = (form: Form, application: Application): { personId: PersonId; tasks: Tasks }[] =>
  [...new Set(application.members.map(({ personId }) => personId))].flatMap((personId) => {
    const tasks = tasksOf(form, application, personId);
    return isFinished(tasks) ? [] : [{ personId, tasks }];
  });
