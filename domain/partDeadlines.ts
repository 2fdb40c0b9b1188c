import { membershipsOf, type PartyId, type PersonId, type Structure } from "./application";
import { type Deadline, isPast } from "./deadline";
import type { Tasks } from "./tasks";

/** An earlier deadline for one party, or for one section of the form in every measure; one of the two is null. */
export type PartDeadline = {
  readonly partyId: PartyId | null;
  readonly sectionId: string | null;
  readonly deadline: Deadline;
  readonly setAt: Date;
};

/** A deadline that holds for something, and since when it does; null where it always has. */
export type Holding = { readonly deadline: Deadline; readonly movedAt: Date | null };

export type Deadlines = {
  readonly application: Pick<Structure, "deadline" | "timeZone" | "parties" | "members">;
  readonly movedAt: Date | null;
  readonly parts: readonly PartDeadline[];
};

/**
 * By when a person is to be done with a section: the earliest of the application's deadline, the section's own and
 * those of the person's parties that is still to come. One that has passed gives way to the next.
 */
export function deadlineFor(
  { application, movedAt, parts }: Deadlines,
  personId: PersonId,
  sectionId: string,
  now: Date,
): Holding {
  const mine = new Set(membershipsOf(application as Structure, personId).map(({ party }) => party.id));
  const whole: Holding = { deadline: application.deadline, movedAt };
  const earlier = parts
    .filter((part) => part.sectionId === sectionId || (part.partyId !== null && mine.has(part.partyId)))
    .filter(({ deadline }) => deadline < application.deadline && !isPast(deadline, application.timeZone, now))
    .sort((a, b) => (a.deadline < b.deadline ? -1 : 1))[0];
  return earlier ? { deadline: earlier.deadline, movedAt: earlier.setAt } : whole;
}

/** The deadlines by which a person has something to do, the first one first. */
export function openDeadlines(deadlines: Deadlines, personId: PersonId, tasks: Tasks, now: Date): Holding[] {
  const sections = new Set([
    ...[...tasks.toWrite, ...tasks.toSend].map(({ step }) => step.sectionId),
    ...tasks.toApprove.map(({ sectionId }) => sectionId),
  ]);
  const holding = new Map<Deadline, Holding>();
  for (const sectionId of sections) {
    const each = deadlineFor(deadlines, personId, sectionId, now);
    holding.set(each.deadline, each);
  }
  return [...holding.values()].sort((a, b) => (a.deadline < b.deadline ? -1 : 1));
}
