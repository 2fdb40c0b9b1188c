import type { PersonId } from "../application/application";
import { type Deadline, daysLeft, isPast } from "../values/deadline";
import type { EffectiveDeadline } from "./partDeadlines";
import { DEPUTY_DAYS, type Reminded, type ReminderChoice, USUAL } from "./reminders";
import { choiceOf, putOffKey, type ReminderPart, type ReminderSettings, reminderKey } from "./reminding";

/** The deadlines that may concern a person: the application's, and those of its sections and of the person's parties. */
function personalDeadlines({ people, movedAt, parts }: ReminderSettings, personId: PersonId, deadline: Deadline): EffectiveDeadline[] {
  const mine = people.get(personId)?.partyIds;
  const own = parts.filter(({ partyId }) => partyId === null || mine?.has(partyId));
  return [{ deadline, movedAt }, ...own.map((part) => ({ deadline: part.deadline, movedAt: part.setAt }))];
}

/** One deadline as it concerns a person; null if the person is not in the application. */
export function reminderScheduleOf(
  { people, putOff }: ReminderSettings,
  personId: PersonId,
  { deadline, movedAt }: EffectiveDeadline,
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
export type TrackedDeadline = {
  readonly whom: PersonId;
  readonly effective: EffectiveDeadline;
  readonly reminded: Reminded;
  readonly by: ReminderChoice;
};

/** All that is to be watched for one person; what is dropped for the person is nothing for the deputy either. */
export function trackedDeadlines(
  settings: ReminderSettings,
  { deadline, timeZone }: { deadline: Deadline; timeZone: string },
  personId: PersonId,
): TrackedDeadline[] {
  const by = choiceOf(settings, personId);
  const deputyId = settings.deputies.get(personId);
  const stoodInBy = deputyId !== undefined && choiceOf(settings, deputyId).rhythm !== "off" ? deputyId : null;
  return personalDeadlines(settings, personId, deadline).flatMap((effective): TrackedDeadline[] => {
    const reminded = reminderScheduleOf(settings, personId, effective, timeZone);
    if (!reminded) return [];
    const own = { whom: personId, effective, reminded, by };
    if (stoodInBy === null) return [own];
    // What the deputy has put off comes again on the day that the deputy chose.
    const putOff = settings.putOff.has(putOffKey(stoodInBy, effective.deadline));
    const { snoozedUntil } = putOff ? choiceOf(settings, stoodInBy) : by;
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
  { handled, dropped }: ReminderSettings,
  personId: PersonId,
  whom: PersonId,
  reminder: Omit<ReminderPart, "applicationId">,
): boolean {
  const key = reminderKey(whom, reminder);
  if (whom === personId) return handled.has(key);
  return (handled.has(key) && !dropped.has(key)) || dropped.has(reminderKey(personId, reminder));
}

/** Close enough to the deadline for whoever stands in to hear of it. */
export const isForDeputy = (deadline: Deadline, timeZone: string, now: Date): boolean =>
  daysLeft(deadline, timeZone, now) <= DEPUTY_DAYS && !isPast(deadline, timeZone, now);
