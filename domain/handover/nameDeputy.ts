import { isCoordinator, type Named, type PersonId, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { deputiesOfOthers } from "./deputiesOfOthers";
import type { DeputyRefusal } from "./deputyRefusal";
import { isMemberInOwnRight } from "./isMemberInOwnRight";

/**
 * A person, or the coordinator for the person, names the person's deputy; null for nobody. A previous deputy who has
 * stepped in steps out.
 */
export function nameDeputy(
  structure: Structure,
  { by, personId, deputy }: { by: PersonId; personId: PersonId; deputy: Named | null },
): Outcome<Structure, DeputyRefusal> {
  if (by !== personId && !isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  if (!isMemberInOwnRight(structure, personId)) return refuse({ kind: "stale" });
  if (deputy?.personId === personId) return refuse({ kind: "nobody-chosen" });
  const before = structure.deputies.find((each) => each.personId === personId);
  if (before?.deputy.personId === deputy?.personId) return ok(structure);
  if (deputy && structure.takenOut.includes(deputy.personId)) return refuse({ kind: "nobody-chosen" });
  const named = deputy ? [{ personId, deputy, since: null }] : [];
  return ok({ ...structure, deputies: [...deputiesOfOthers(structure, personId), ...named] });
}
