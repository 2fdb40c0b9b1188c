import type { Form } from "../../forms/form";
import { formSection } from "../answers/slot";
import {
  isCoordinator,
  type PartyId,
  type PersonId,
  participantsOf,
  partiesOf,
  type Structure,
} from "../application/structure";
import { groupsOf } from "../section/approverGroup";
import { journeyFor } from "../section/journeyFor";
import { type Deadline, readDeadline } from "../values/deadline";
import { type Outcome, ok, refuse } from "../values/outcome";
import type { DayRefusal } from "../values/readDay";
import type { PartDeadline } from "./partDeadline";

/**
 * What a deadline applies to: a party, a section in every measure, all approvals, or (none of these) the whole
 * application.
 */
export type DeadlineOf = {
  readonly partyId: PartyId | null;
  readonly sectionId: string | null;
  readonly approvals: boolean;
};

export const ofWhole: DeadlineOf = { partyId: null, sectionId: null, approvals: false };
export const ofApprovals: DeadlineOf = { ...ofWhole, approvals: true };
export const ofParty = (partyId: PartyId): DeadlineOf => ({ ...ofWhole, partyId });
export const ofSection = (sectionId: string): DeadlineOf => ({ ...ofWhole, sectionId });

export const sameDeadlineOf = (a: DeadlineOf, b: DeadlineOf): boolean =>
  a.partyId === b.partyId && a.sectionId === b.sectionId && a.approvals === b.approvals;

export const isWhole = (of: DeadlineOf): boolean => sameDeadlineOf(of, ofWhole);

export type DeadlineMove = {
  readonly of: DeadlineOf;
  /** Null if there was none. */
  readonly was: Deadline | null;
  /** Null if it is removed, and the application's deadline applies again. */
  readonly deadline: Deadline | null;
  /** The people to notify: everybody concerned except the person who moved it. */
  readonly tell: readonly PersonId[];
};

export type DeadlineRefusal =
  | { kind: "not-coordinator" }
  | DayRefusal
  | { kind: "no-time" }
  | { kind: "passed" }
  /** A part's deadline must be earlier than the application's. */
  | { kind: "not-earlier"; deadline: Deadline }
  /** Approvals may be due with the whole application, not after it. */
  | { kind: "after-whole"; deadline: Deadline }
  | { kind: "no-such-part" };

type Moved = Outcome<DeadlineMove, DeadlineRefusal>;

/** The coordinator moves the application's deadline, or gives a party, a section or the approvals an earlier one. */
export function moveDeadline(
  form: Form,
  structure: Structure,
  parts: readonly PartDeadline[],
  by: PersonId,
  { of, date, time, now }: { of: DeadlineOf; date: string; time: string; now: Date },
): Moved {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  if (!isThere(form, structure, of)) return refuse({ kind: "no-such-part" });
  const read = readDeadline(date, time, { timeZone: structure.timeZone, now });
  if (!read.ok) return read;
  const deadline = read.value;
  if (of.approvals && deadline > structure.deadline)
    return refuse({ kind: "after-whole", deadline: structure.deadline });
  if (!isWhole(of) && !of.approvals && deadline >= structure.deadline)
    return refuse({ kind: "not-earlier", deadline: structure.deadline });
  const was = isWhole(of) ? structure.deadline : deadlineOfPart(parts, of);
  return ok({ of, was, deadline, tell: was === deadline ? [] : concernedBy(form, structure, of, by) });
}

/** The coordinator removes an earlier deadline. */
export function dropDeadline(
  form: Form,
  structure: Structure,
  parts: readonly PartDeadline[],
  by: PersonId,
  of: DeadlineOf,
): Moved {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const was = deadlineOfPart(parts, of);
  if (isWhole(of) || was === null) return refuse({ kind: "no-such-part" });
  return ok({ of, was, deadline: null, tell: concernedBy(form, structure, of, by) });
}

/** The separate deadlines after a move of one of them. */
export const withMove = (
  parts: readonly PartDeadline[],
  { of, deadline }: DeadlineMove,
  now: Date,
): readonly PartDeadline[] => [
  ...parts.filter((part) => !sameDeadlineOf(part, of)),
  ...(deadline === null ? [] : [{ ...of, deadline, setAt: now }]),
];

const deadlineOfPart = (parts: readonly PartDeadline[], of: DeadlineOf): Deadline | null =>
  parts.find((part) => sameDeadlineOf(part, of))?.deadline ?? null;

function isThere(form: Form, structure: Structure, { partyId, sectionId, approvals }: DeadlineOf): boolean {
  if (approvals) return partyId === null && sectionId === null;
  if (partyId !== null) return sectionId === null && partiesOf(structure).some(({ id }) => id === partyId);
  return sectionId === null || (formSection(form, sectionId)?.fields.length ?? 0) > 0;
}

/**
 * People concerned by a deadline: everybody, a party's people, the section's writers and approvers, or all approvers.
 */
function concernedBy(
  form: Form,
  structure: Structure,
  { partyId, sectionId, approvals }: DeadlineOf,
  by: PersonId,
): PersonId[] {
  const present = new Set(partiesOf(structure).map(({ id }) => id));
  const sections = form.sections.filter(({ id }) => approvals || id === sectionId);
  const groups = sections.flatMap((section) => groupsOf(section, structure, participantsOf(structure, null)));
  const approving = new Set(groups.flatMap(({ parties }) => parties.map(({ id }) => id)));
  const concerned = structure.members.filter((member) => {
    if (!present.has(member.partyId) || member.personId === by) return false;
    if (partyId !== null) return member.partyId === partyId;
    if (sectionId === null && !approvals) return true;
    return (
      (member.approves && approving.has(member.partyId)) ||
      journeyFor(form, structure, member.personId).some((step) => step.sectionId === sectionId)
    );
  });
  return [...new Set(concerned.map(({ personId }) => personId))];
}
