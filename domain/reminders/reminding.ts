import type { PartyId, PersonId } from "../application/application";
import type { Application } from "../section/section";
import type { Deadline } from "../values/deadline";
import type { Deadlines, PartDeadline } from "./partDeadlines";
import { type ReminderChoice, USUAL } from "./reminders";

/** Who is in a party that is there: in which, since when, and whether the person coordinates. */
export type RemindedPerson = {
  readonly joinedAt: Date;
  readonly leads: boolean;
  readonly partyIds: ReadonlySet<PartyId>;
};

/** How the people of one application are reminded, beside what the application itself says. */
export type ReminderSettings = {
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

/** An application in which nobody is there to be reminded. */
export const NOBODY: ReminderSettings = {
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
