import { membershipsOf, type PartyId, type PersonId, type Structure } from "../application/structure";
import type { Tasks } from "../progress/tasks";
import { type Deadline, isPast } from "../values/deadline";

/** A deadline for exactly one of these: a party, a section of the form in every measure, or all approvals. */
export type PartDeadline = {
  readonly partyId: PartyId | null;
  readonly sectionId: string | null;
  readonly approvals: boolean;
  readonly deadline: Deadline;
  readonly setAt: Date;
};

/** A deadline that applies, and since when; null if it always has. */
export type EffectiveDeadline = { readonly deadline: Deadline; readonly movedAt: Date | null };

export type Deadlines = {
  readonly application: Pick<Structure, "deadline" | "timeZone" | "parties" | "members">;
  readonly movedAt: Date | null;
  readonly parts: readonly PartDeadline[];
};

/** The separate deadline of all approvals; null if there is none. */
export const approvalDeadline = (parts: readonly PartDeadline[]): PartDeadline | null =>
  parts.find(({ approvals }) => approvals) ?? null;

/**
 * The deadlines that apply to somebody's work in a section, besides the application's. If approvals have a separate
 * deadline, only that one applies to them. The section's and the parties' deadlines then apply to writing only.
 */
export function partsFor(
  parts: readonly PartDeadline[],
  what: "write" | "approve",
  { sectionId, partyIds }: { sectionId: string; partyIds: ReadonlySet<PartyId> },
): readonly PartDeadline[] {
  const own = what === "approve" ? approvalDeadline(parts) : null;
  if (own) return [own];
  return parts.filter((part) => part.sectionId === sectionId || (part.partyId !== null && partyIds.has(part.partyId)));
}

/**
 * When a person must be done with a section: the earliest deadline still to come, of the application's and those of
 * `partsFor`. A deadline that has passed gives way to the next.
 */
export function deadlineFor(
  { application, movedAt, parts }: Deadlines,
  personId: PersonId,
  sectionId: string,
  what: "write" | "approve",
  now: Date,
): EffectiveDeadline {
  const partyIds = new Set(membershipsOf(application, personId).map(({ party }) => party.id));
  const whole: EffectiveDeadline = { deadline: application.deadline, movedAt };
  const earlier = partsFor(parts, what, { sectionId, partyIds })
    .filter(({ deadline }) => deadline < application.deadline && !isPast(deadline, application.timeZone, now))
    .sort((a, b) => (a.deadline < b.deadline ? -1 : 1))[0];
  return earlier ? { deadline: earlier.deadline, movedAt: earlier.setAt } : whole;
}

/** The deadlines by which a person has something to do, earliest first. */
export function openDeadlines(deadlines: Deadlines, personId: PersonId, tasks: Tasks, now: Date): EffectiveDeadline[] {
  const toWrite = new Set([...tasks.toWrite, ...tasks.toSend].map(({ step }) => step.sectionId));
  const toApprove = new Set(tasks.toApprove.map(({ sectionId }) => sectionId));
  const effective = new Map<Deadline, EffectiveDeadline>();
  const hold = (sections: ReadonlySet<string>, what: "write" | "approve") => {
    for (const sectionId of sections) {
      const each = deadlineFor(deadlines, personId, sectionId, what, now);
      effective.set(each.deadline, each);
    }
  };
  hold(toWrite, "write");
  hold(toApprove, "approve");
  return [...effective.values()].sort((a, b) => (a.deadline < b.deadline ? -1 : 1));
}
