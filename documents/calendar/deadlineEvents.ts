import { formSection } from "../../domain/answers/slot";
import type { PersonId, Structure } from "../../domain/application/structure";
import { scheduleOf } from "../../domain/reminders/dueReminder";
import { type DeadlineOf, isWhole, ofWhole, sameDeadlineOf } from "../../domain/reminders/moveDeadline";
import { USUAL } from "../../domain/reminders/reminderChoice";
import { choiceOf, putOffKey, type ReminderSettings } from "../../domain/reminders/reminderSettings";
import { type Deadline, instantOf } from "../../domain/values/deadline";
import type { Form } from "../../forms/form";
import { documentWords, moment } from "../wording/documentWords";
import { type DeadlineEvent, deadlineUid } from "./deadlineEvent";
import type { DeadlineHistory } from "./deadlineHistory";

type Calendar = {
  readonly form: Pick<Form, "sections">;
  readonly application: Structure;
  readonly settings: ReminderSettings;
  readonly history: readonly DeadlineHistory[];
  /** Whose calendar it is; null for everybody in the channel. */
  readonly personId: PersonId | null;
  readonly now: Date;
};

type Found = { readonly of: DeadlineOf; readonly deadline: Deadline; readonly isCancelled: boolean };

/**
 * The deadlines of an application that concern a person: its own, those of sections and approvals, and those of the
 * person's parties. A part's deadline that was removed is an event that is cancelled, so that it leaves the calendars
 * that have it. In the channel there is the application's own alone.
 */
export function deadlineEvents(calendar: Calendar): DeadlineEvent[] {
  const { application, settings, history, personId } = calendar;
  const own = settings.people.get(personId ?? "")?.partyIds;
  const concerns = ({ partyId }: DeadlineOf) => personId !== null && (partyId === null || (own?.has(partyId) ?? false));
  const parts = settings.parts.filter(concerns);
  const removed = history.filter(
    ({ of }) => !isWhole(of) && concerns(of) && !parts.some((part) => sameDeadlineOf(part, of)),
  );
  const found: Found[] = [
    { of: ofWhole, deadline: application.deadline, isCancelled: false },
    ...parts.map((part) => ({ of: part, deadline: part.deadline, isCancelled: false })),
    ...removed.map(({ of, last }) => ({ of, deadline: last, isCancelled: true })),
  ];
  return found.map((each) => eventOf(calendar, each));
}

function eventOf(calendar: Calendar, { of, deadline, isCancelled }: Found): DeadlineEvent {
  const { form, application, history } = calendar;
  const { id, title, timeZone } = application;
  const known = history.find((each) => sameDeadlineOf(each.of, of));
  const words = { title, part: partName(form, application, of) };
  const said = isWhole(of) ? documentWords("calendarDeadline", words) : documentWords("calendarPart", words);
  return {
    uid: deadlineUid(id, of),
    sequence: known?.moves ?? 0,
    changedAt: known?.lastAt ?? null,
    at: instantOf(deadline, timeZone),
    isCancelled,
    summary: said,
    description: isCancelled
      ? documentWords("calendarRemoved", { moment: moment(application.deadline) })
      : documentWords("calendarText", { moment: moment(deadline), zone: timeZone }),
    reminders: isCancelled ? [] : remindersOf(calendar, of, deadline),
  };
}

function partName(form: Pick<Form, "sections">, application: Structure, { partyId, sectionId, approvals }: DeadlineOf) {
  if (approvals) return documentWords("calendarApprovals");
  if (partyId !== null) return application.parties.find(({ id }) => id === partyId)?.name ?? "";
  const section = sectionId === null ? undefined : formSection(form as Form, sectionId);
  return section ? (section.number ? `${section.number}. ${section.title}` : section.title) : (sectionId ?? "");
}

/**
 * When the bot reminds of a deadline from now on, if something is left to do then: a person as they have chosen, and the
 * channel as usual. Of a final application only its coordinator is reminded, and of a delivered one nobody.
 */
function remindersOf({ application, settings, personId, now }: Calendar, of: DeadlineOf, deadline: Deadline): Date[] {
  const { status, timeZone } = application;
  const person = settings.people.get(personId ?? "");
  const leads = person?.leads ?? false;
  if (settings.pausedAt !== null || status === "delivered" || (status === "final" && !leads)) return [];
  const choice = personId === null ? USUAL : choiceOf(settings, personId);
  const putOff = personId !== null && settings.putOff.has(putOffKey(personId, deadline));
  const movedAt = isWhole(of) ? settings.movedAt : settings.parts.find((part) => sameDeadlineOf(part, of))?.setAt;
  const since = [movedAt, person?.joinedAt, choice.chosenAt, now].reduce<number>(
    (latest, each) => Math.max(latest, each?.getTime() ?? 0),
    0,
  );
  return scheduleOf({ deadline, timeZone, leads, putOff }, choice)
    .filter(({ at, offsetDays }) => offsetDays >= 0 && at.getTime() >= since)
    .map(({ at }) => at);
}
