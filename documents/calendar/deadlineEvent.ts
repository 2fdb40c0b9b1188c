import { type DeadlineOf, isWhole } from "../../domain/reminders/moveDeadline";

/** A deadline as an event of a calendar, in the words of the application's language. */
export type DeadlineEvent = {
  /** The same for as long as the deadline exists, wherever it is moved. */
  readonly uid: string;
  /** How often it was moved or removed: a calendar keeps the event with the highest. */
  readonly sequence: number;
  /** When it was last moved or removed; null if it never was. */
  readonly changedAt: Date | null;
  readonly at: Date;
  /** It was removed: the application's deadline applies in its place. */
  readonly isCancelled: boolean;
  readonly summary: string;
  readonly description: string;
  /** When the bot reminds of it. */
  readonly reminders: readonly Date[];
};

/** One event for each deadline of an application, in everybody's calendar alike. */
export function deadlineUid(applicationId: string, of: DeadlineOf): string {
  if (isWhole(of)) return `${applicationId}@samskriv`;
  const part = of.approvals ? "approvals" : of.partyId === null ? `section-${of.sectionId}` : `party-${of.partyId}`;
  return `${applicationId}-${part}@samskriv`;
}
