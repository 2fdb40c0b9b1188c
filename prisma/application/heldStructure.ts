import type { ApplicationId, Structure } from "../../domain/application/structure";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting } from "../../domain/ports/cause";
import type { Statement } from "../../domain/ports/outbox";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { claim, lockApplication, lockShared } from "../connection/claim";
import { loadStructure } from "../rows/loadStructure";

/**
 * Claims an activity that changes an application, and locks the application until the transaction ends.
 *
 * @returns the structure as it is once locked, or why it may not be changed
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
