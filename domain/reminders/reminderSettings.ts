import type { PartyId, PersonId } from "../application/structure";
import type { Application } from "../section/section";
import type { Deadline } from "../values/deadline";
import type { Deadlines, PartDeadline } from "./partDeadline";
import { type ReminderChoice, USUAL } from "./reminderChoice";

/** A member of at least one party that is not removed: which parties, since when, and whether as coordinator. */
export type RemindedPerson = {
  readonly joinedAt: Date;
  readonly leads: boolean;
  readonly partyIds: ReadonlySet<PartyId>;
};

/** How the people of one application are reminded, besides what the application itself says. */
export type ReminderSettings = {
  readonly pausedAt: Date | null;
  readonly people: ReadonlyMap<PersonId, RemindedPerson>;
  /** Whether a person the bot cannot write to may be mentioned in the channel. */
  readonly mentionsInChannel: boolean;
  readonly movedAt: Date | null;
  readonly parts: readonly PartDeadline[];
  /** People who have chosen other settings than the default. */
  readonly choices: ReadonlyMap<PersonId, ReminderChoice>;
  /**
   * Deputies who are reminded too, by the person they may stand in for. Those who have stepped in are reminded as
   * members.
   */
  readonly deputies: ReadonlyMap<PersonId, PersonId>;
  /** People the bot could not write to. */
  readonly unreachable: ReadonlySet<PersonId>;
  /** People's last cards that were put off, and for which deadline, as `putOffKey`s. */
  readonly putOff: ReadonlySet<string>;
  /** Reminders that were planned or dropped before, as `reminderKey`s. */
  readonly handled: ReadonlySet<string>;
  /** The dropped ones among `handled`. */
  readonly dropped: ReadonlySet<string>;
  /** Who got a card, for any application, on which of the last days, as `cardKey`s. */
  readonly cards: ReadonlySet<string>;
};

/** Settings of an application with nobody to remind. */
export const NOBODY_REMINDED: ReminderSettings = {
  people: new Map(),
  pausedAt: null,
  mentionsInChannel: false,
  movedAt: null,
  parts: [],
  choices: new Map(),
  deputies: new Map(),
  unreachable: new Set(),
  putOff: new Set(),
  handled: new Set(),
  dropped: new Set(),
  cards: new Set(),
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

export const choiceOf = ({ choices }: Pick<ReminderSettings, "choices">, personId: PersonId): ReminderChoice =>
  choices.get(personId) ?? USUAL;

export const deadlinesOf = (application: Application, { movedAt, parts }: ReminderSettings): Deadlines => ({
  application,
  movedAt,
  parts,
});

/** One reminder for one person: to send on its day, or (`drop`) to record as no longer needed. */
export type DueReminderPart = {
  readonly personId: PersonId;
  readonly day: string;
  readonly part: ReminderPart;
  readonly drop: boolean;
};

/** The settings once these reminders of the application are planned or dropped. */
export function afterScan(settings: ReminderSettings, done: readonly DueReminderPart[]): ReminderSettings {
  const keys = (of: typeof done) => of.map(({ personId, part }) => reminderKey(personId, part));
  return {
    ...settings,
    handled: new Set([...settings.handled, ...keys(done)]),
    dropped: new Set([...settings.dropped, ...keys(done.filter(({ drop }) => drop))]),
    cards: new Set([
      ...settings.cards,
      ...done.filter(({ drop }) => !drop).map(({ personId, day }) => cardKey(personId, day)),
    ]),
  };
}
