import { isCoordinator, type PersonId, type Structure } from "../application";
import { type Outcome, ok, refuse } from "../outcome";
import { letBackIn } from "./letBackIn";

/** The coordinator invites people, who may join by it though they were taken out before. */
export const inviteAll = (
  structure: Structure,
  by: PersonId,
  personIds: readonly PersonId[],
): Outcome<Structure, { kind: "not-coordinator" }> =>
  isCoordinator(structure, by) ? ok(letBackIn(structure, personIds)) : refuse({ kind: "not-coordinator" });
