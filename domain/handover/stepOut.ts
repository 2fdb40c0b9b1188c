import type { PersonId, Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { deputiesOfOthers } from "./deputiesOfOthers";
import type { DeputyRefusal } from "./deputyRefusal";

/** "Gå ut igjen", pressed by the deputy, or "Jeg er tilbake", by the person. The deputy stays named. */
export function stepOut(
  structure: Structure,
  { by, personId }: { by: PersonId; personId: PersonId },
): Outcome<Structure, DeputyRefusal> {
  const named = structure.deputies.find((each) => each.personId === personId);
  if (!named || (by !== personId && by !== named.deputy.personId)) return refuse({ kind: "stale" });
  return ok({ ...structure, deputies: [...deputiesOfOthers(structure, personId), { ...named, since: null }] });
}
