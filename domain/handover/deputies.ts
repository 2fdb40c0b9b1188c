import { type Deputy, isCoordinator, type Named, type PersonId, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";

export type DeputyRefusal =
  | { kind: "not-coordinator" }
  | { kind: "stale" }
  | { kind: "nobody-chosen" }
  | { kind: "taken-out" };

type Changed = Outcome<Structure, DeputyRefusal>;

const isThere = ({ members }: Structure, personId: PersonId): boolean =>
  members.some((member) => member.personId === personId && member.standsInFor === null);

const others = ({ deputies }: Structure, personId: PersonId): Deputy[] =>
  deputies.filter((each) => each.personId !== personId);

/**
 * A person, or the coordinator for the person, chooses who is the person's deputy; null for nobody. Whoever was before
 * and stands in goes out by it.
 */
export function nameDeputy(
  structure: Structure,
  { by, personId, deputy }: { by: PersonId; personId: PersonId; deputy: Named | null },
): Changed {
  if (by !== personId && !isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  if (!isThere(structure, personId)) return refuse({ kind: "stale" });
  if (deputy?.personId === personId) return refuse({ kind: "nobody-chosen" });
  const before = structure.deputies.find((each) => each.personId === personId);
  if (before?.deputy.personId === deputy?.personId) return ok(structure);
  if (deputy && structure.takenOut.includes(deputy.personId)) return refuse({ kind: "nobody-chosen" });
  const named = deputy ? [{ personId, deputy, since: null }] : [];
  return ok({ ...structure, deputies: [...others(structure, personId), ...named] });
}

/** "Trå inn": the deputy writes and approves from now on where the person does. */
export function stepIn(
  structure: Structure,
  { by, personId, at }: { by: PersonId; personId: PersonId; at: Date },
): Changed {
  const named = structure.deputies.find((each) => each.personId === personId && each.deputy.personId === by);
  if (!named || !isThere(structure, personId)) return refuse({ kind: "stale" });
  if (structure.takenOut.includes(by)) return refuse({ kind: "taken-out" });
  if (named.since !== null) return ok(structure);
  return ok({ ...structure, deputies: [...others(structure, personId), { ...named, since: at }] });
}

/** "Gå ut igjen", of the deputy, or "Jeg er tilbake", of the person. The deputy stays the deputy. */
export function stepOut(structure: Structure, { by, personId }: { by: PersonId; personId: PersonId }): Changed {
  const named = structure.deputies.find((each) => each.personId === personId);
  if (!named || (by !== personId && by !== named.deputy.personId)) return refuse({ kind: "stale" });
  return ok({ ...structure, deputies: [...others(structure, personId), { ...named, since: null }] });
}
