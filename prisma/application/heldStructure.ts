import type { ApplicationId, Structure } from "../../domain/application/application";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting, Statement } from "../../domain/ports/ports";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { lockShared, claim, lockApplication } from "../connection/claim";
import { loadStructure } from "../rows/structureRow";

/**
 * Takes an activity that changes an application, and holds the application until the transaction ends: its structure
 * as it stands then, or why it is not to be changed.
 */
export async function heldStructure(
  statement: Statement,
  id: ApplicationId,
  cause: Cause,
): Promise<Outcome<Structure, AlreadyHandled | NoSuchApplication | NotDrafting>> {
  await lockShared(statement, id);
  if (!(await claim(statement, cause))) return refuse({ kind: "already-handled" });
  await lockApplication(statement, id);
  const structure = await loadStructure(statement, id);
  if (!structure) return refuse({ kind: "no-such-application" });
  return structure.status === "drafting" ? ok(structure) : refuse({ kind: "not-drafting" });
}
