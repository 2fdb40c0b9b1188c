import type { PersonId, Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { deputiesOfOthers } from "./deputiesOfOthers";
import type { DeputyRefusal } from "./deputyRefusal";
import { isMemberInOwnRight } from "./isMemberInOwnRight";

/** "Trå inn": from now on, the deputy writes and approves wherever the person does. */
export function stepIn(
  structure: Structure,
  { by, personId, at }: { by: PersonId; personId: PersonId; at: Date },
): Outcome<Structure, DeputyRefusal> {
  const named = structure.deputies.find((each) => each.personId === personId && each.deputy.personId === by);
  if (!named || !isMemberInOwnRight(structure, personId)) return refuse({ kind: "stale" });
  if (structure.takenOut.includes(by)) return refuse({ kind: "taken-out" });
  if (named.since !== null) return ok(structure);
  return ok({ ...structure, deputies: [...deputiesOfOthers(structure, personId), { ...named, since: at }] });
}
