import { isCoordinator, membershipsOf, type PersonId, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type ReasonProblem, reasonProblem } from "../values/reasonProblem";
import type { Finalisation } from "./finalisation";
export type ReopenRefusal = { kind: "not-coordinator" } | { kind: "stale" } | ReasonProblem;

export type Reopening = { readonly by: PersonId; readonly reason: string };

/**
 * Reopens a final application, for a reason that everybody is told. `number` is the final version on the card: an old
 * card does not reopen a later version. Approvals are bound to content, and stay valid as long as it does not change.
 */
export function reopen(
  structure: Structure,
  current: Finalisation | null,
  { by, number, reason }: { by: PersonId; number: number; reason: string },
): Outcome<Reopening, ReopenRefusal> {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  if (structure.status === "drafting" || current?.number !== number) return refuse({ kind: "stale" });
  const problem = reasonProblem(reason);
  return problem ? refuse(problem) : ok({ by, reason: reason.trim() });
}

/** The same at a member's request; others are not told that the application exists. */
export const reopenAsMember = (
  structure: Structure,
  current: Finalisation | null,
  command: Parameters<typeof reopen>[2],
): Outcome<Reopening, ReopenRefusal | { kind: "not-member" }> =>
  membershipsOf(structure, command.by).length > 0
    ? reopen(structure, current, command)
    : refuse({ kind: "not-member" });
