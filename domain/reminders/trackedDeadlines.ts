import type { PersonId } from "../application/structure";
import { type Deadline, daysLeft, isPast } from "../values/deadline";
import { DEPUTY_DAYS, type Reminded } from "./dueReminder";
import type { EffectiveDeadline } from "./partDeadline";
import { type ReminderChoice, USUAL } from "./reminderChoice";
import { choiceOf, putOffKey, type ReminderPart, type ReminderSettings, reminderKey } from "./reminderSettings";

/** The deadlines that may concern a person: the application's, its sections', and those of the person's parties. */
function personalDeadlines(
  { people, movedAt, parts }: ReminderSettings,
  personId: PersonId,
  deadline: Deadline,
): EffectiveDeadline[] {
  const mine = people.get(personId)?.partyIds;
  const own = parts.filter(({ partyId }) => partyId === null || mine?.has(partyId));
  return [{ deadline, movedAt }, ...own.map((part) => ({ deadline: part.deadline, movedAt: part.setAt }))];
}

/** One deadline as it concerns a person; null if the person is not in the application. */
function reminderScheduleOf(
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

/** A deputy is reminded on the default schedule even if the person they stand in for has turned reminders off. */
const forDeputy = (choice: ReminderChoice): ReminderChoice => (choice.rhythm === "off" ? USUAL : choice);

/** A deadline that a person, or the person's deputy, may be reminded of. */
export type TrackedDeadline = {
  readonly whom: PersonId;
  readonly effective: EffectiveDeadline;
  readonly reminded: Reminded;
  readonly by: ReminderChoice;
};

/** Every deadline one person may be reminded of. A reminder dropped for the person is dropped for the deputy too. */
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
    // A reminder the deputy has put off comes again on the day the deputy chose.
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
 * Whether a reminder about a person was handled before, for that person or for the deputy, `whom`. A person skipped for
 * having nothing to do may still stand in for somebody.
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

/** Whether the deadline is close enough for the deputy to be reminded. */
export const isForDeputy = (deadline: Deadline, timeZone: string, now: Date): boolean =>
  daysLeft(deadline, timeZone, now) <= DEPUTY_DAYS && !isPast(deadline, timeZone, now);
