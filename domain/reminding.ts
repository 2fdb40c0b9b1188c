import type { Form } from "../forms/form";
import type { PartyId, PersonId } from "./application";
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

/** Who is in a party that is there: in which, since when, and whether the person coordinates. */
export type RemindedPerson = {
  readonly joinedAt: Date;
  readonly leads: boolean;
  readonly partyIds: ReadonlySet<PartyId>;
};

/** How the people of one application are reminded, beside what the application itself says. */
export type Reminding = {
  readonly pausedAt: Date | null;
  readonly people: ReadonlyMap<PersonId, RemindedPerson>;
  /** Whether somebody whom the bot cannot write to may be mentioned in the channel. */
  readonly mentionsInChannel: boolean;
  readonly movedAt: Date | null;
  readonly parts: readonly PartDeadline[];
  /** Who has chosen something else than the usual. */
  readonly choices: ReadonlyMap<PersonId, ReminderChoice>;
  /** Whose deputy hears of it too; one who has stepped in is reminded like anybody of the party. */
  readonly deputies: ReadonlyMap<PersonId, PersonId>;
  /** Whom the bot has not been able to write to. */
  readonly unreachable: ReadonlySet<PersonId>;
  /** Whose last card was about which deadline, and was put off, as `putOffKey` says it. */
  readonly putOff: ReadonlySet<string>;
  /** What was planned or dropped before, as `reminderKey` says it. */
  readonly handled: ReadonlySet<string>;
  /** Those of them that were dropped. */
  readonly dropped: ReadonlySet<string>;
  /** Who has had a card, of whatever application, on which of the last days, as `cardKey` says it. */
  readonly cards: ReadonlySet<string>;
};

export type ReminderPart = {
  readonly applicationId: string;
  readonly deadline: Deadline;
  readonly offsetDays: number;
};

export const putOffKey = (personId: PersonId, deadline: Deadline) => `${personId} ${deadline}`;

export const cardKey = (personId: PersonId, day: string) => `${personId} ${day}`;

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

/** The deadlines that may concern a person: the application's, and those of its sections and of the person's parties. */
function holdingOf({ people, movedAt, parts }: Reminding, personId: PersonId, deadline: Deadline): Holding[] {
  const mine = people.get(personId)?.partyIds;
  const own = parts.filter(({ partyId }) => partyId === null || mine?.has(partyId));
  return [{ deadline, movedAt }, ...own.map((part) => ({ deadline: part.deadline, movedAt: part.setAt }))];
}

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

/** What the deputy of somebody who has the reminders off hears, comes as usual. */
export const forDeputy = (choice: ReminderChoice): ReminderChoice => (choice.rhythm === "off" ? USUAL : choice);

/** A deadline that somebody may be reminded of: the person whom it concerns, or that person's deputy. */
export type Watched = {
  readonly whom: PersonId;
  readonly holding: Holding;
  readonly reminded: Reminded;
  readonly by: ReminderChoice;
};

/** All that is to be watched for one person; what is dropped for the person is nothing for the deputy either. */
export function watchedFor(
  reminding: Reminding,
  { deadline, timeZone }: { deadline: Deadline; timeZone: string },
  personId: PersonId,
): Watched[] {
  const by = choiceOf(reminding, personId);
  const deputyId = reminding.deputies.get(personId);
  const stoodInBy = deputyId !== undefined && choiceOf(reminding, deputyId).rhythm !== "off" ? deputyId : null;
  return holdingOf(reminding, personId, deadline).flatMap((holding): Watched[] => {
    const reminded = remindedOf(reminding, personId, holding, timeZone);
    if (!reminded) return [];
    const own = { whom: personId, holding, reminded, by };
    if (stoodInBy === null) return [own];
    // What the deputy has put off comes again on the day that the deputy chose.
    const putOff = reminding.putOff.has(putOffKey(stoodInBy, holding.deadline));
    const { snoozedUntil } = putOff ? choiceOf(reminding, stoodInBy) : by;
    const asDeputy = {
      reminded: { ...reminded, putOff: putOff || reminded.putOff },
      by: { ...forDeputy(by), snoozedUntil },
    };
    return [own, { ...own, ...asDeputy, whom: stoodInBy }];
  });
}

/**
 * Whether a reminder that concerns a person was handled before, for that person or for the deputy, `whom`: who has
 * nothing to do, and was therefore left out, may still stand in for somebody.
 */
export function isHandled(
  { handled, dropped }: Reminding,
  personId: PersonId,
  whom: PersonId,
  reminder: Omit<ReminderPart, "applicationId">,
): boolean {
  const key = reminderKey(whom, reminder);
  if (whom === personId) return handled.has(key);
  return (handled.has(key) && !dropped.has(key)) || dropped.has(reminderKey(personId, reminder));
}

type Fresh = Watched & { readonly found: DueReminder };

/** What is due now and was not handled before, by somebody who has no card of today yet. */
function freshFor(
  reminding: Reminding,
  application: { deadline: Deadline; timeZone: string },
  personId: PersonId,
  now: Date,
): Fresh[] {
  return watchedFor(reminding, application, personId).flatMap((watched): Fresh[] => {
    const { whom, holding, reminded, by } = watched;
    if (whom !== personId && !isForDeputy(holding.deadline, application.timeZone, now)) return [];
    const found = dueReminder(reminded, by, now);
    if (!found || reminding.cards.has(cardKey(whom, found.day))) return [];
    const { offsetDays } = found;
    const { deadline } = holding;
    return isHandled(reminding, personId, whom, { deadline, offsetDays }) ? [] : [{ ...watched, found }];
  });
}

/** Whether there may be something due that was not handled before: nearly always there is not, and nothing is read. */
export function mayBeDue(
  reminding: Reminding,
  application: { deadline: Deadline; timeZone: string },
  now: Date,
): boolean {
  const { day, hour } = localDay(application.timeZone, now);
  if (reminding.pausedAt !== null || !mayRemindOn(day, hour)) return false;
  return [...reminding.people.keys()].some((id) => freshFor(reminding, application, id, now).length > 0);
}

/**
 * What is due now in one application: a part of today's card for each who has something to do by that deadline, for
 * the deputy of who does not answer, and for the coordinator when the deadline is there. Who has nothing to do by it
 * gets none, and that is written down, so that it does not come late when something new is to be done.
 *
 * @param only whom it is asked about; everybody where that is not said
 */
export function dueIn(
  form: Form,
  application: Application,
  reminding: Reminding,
  now: Date,
  only: ReadonlySet<PersonId> | null = null,
): DuePart[] {
  const { id: applicationId, timeZone, deadline } = application;
  if (application.status !== "drafting" || !mayBeDue(reminding, application, now)) return [];
  const due = new Map<string, DuePart>();
  const add = (personId: PersonId, { whom, holding, found }: Fresh, drop: boolean) => {
    const part = { applicationId, deadline: holding.deadline, offsetDays: found.offsetDays };
    // What a person's deputy need not hear is written down also where the person heard of it.
    const key = `${reminderKey(personId, part)} ${whom === personId}`;
    if (due.get(key)?.drop !== false) due.set(key, { personId, day: found.day, part, drop });
  };
  let open: boolean | undefined;
  const somebodyIsOpen = () => {
    open ??= openPeople(form, application).length > 0;
    return open;
  };

  for (const [personId, { leads }] of reminding.people) {
    const fresh = freshFor(reminding, application, personId, now);
    if (fresh.length === 0) continue;
    const openNow = openDeadlines(
      deadlinesOf(application, reminding),
      personId,
      tasksOf(form, application, personId),
      now,
    );
    for (const each of fresh) {
      const { whom, holding, found } = each;
      const isOpen = openNow.some((one) => one.deadline === holding.deadline && sameTime(one.movedAt, holding.movedAt));
      const lists =
        leads && whom === personId && openNow.length === 0 && holding.deadline === deadline
          ? isLastDay(deadline, timeZone, now) && somebodyIsOpen()
          : false;
      const drop = found.passed || !(isOpen || lists);
      add(drop ? personId : whom, each, drop);
    }
  }
  const found = [...due.values()];
  return only ? found.filter(({ personId }) => only.has(personId)) : found;
}

const sameTime = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();

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
