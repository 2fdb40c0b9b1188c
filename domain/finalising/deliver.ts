import { isCoordinator, membershipsOf, type PersonId, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import type { Finalisation } from "./finalisation";

export type DeliverRefusal = { kind: "not-coordinator" } | { kind: "stale" };

/** That a final version was delivered, or that it was not after all. */
export type Delivery = { readonly by: PersonId; readonly delivered: boolean };

/**
 * Marks the final version as delivered to Statsforvalteren, or takes that back. `number` is the version on the card: an
 * old card says nothing of a later one.
 */
export function deliver(
  structure: Structure,
  current: Finalisation | null,
  { by, number, delivered }: Delivery & { number: number },
): Outcome<Delivery, DeliverRefusal> {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const isOpen = structure.status === (delivered ? "final" : "delivered");
  return isOpen && current?.number === number ? ok({ by, delivered }) : refuse({ kind: "stale" });
}

/** The same at a member's request; others are not told that the application exists. */
export const deliverAsMember = (
  structure: Structure,
  current: Finalisation | null,
  command: Parameters<typeof deliver>[2],
): Outcome<Delivery, DeliverRefusal | { kind: "not-member" }> =>
  membershipsOf(structure, command.by).length > 0
    ? deliver(structure, current, command)
    : refuse({ kind: "not-member" });
