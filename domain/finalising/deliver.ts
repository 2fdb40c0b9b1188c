import { isCoordinator, membershipsOf, type PersonId, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type DeliveryDetails, deliveryChanges } from "./deliveryDetails";
import type { Finalisation } from "./finalisation";

export type DeliverRefusal =
  | { readonly kind: "not-coordinator" }
  /** Nothing to change: an old card, or the same as is recorded. */
  | { readonly kind: "stale" }
  | { readonly kind: "changed-since-shown" };

/** How a final version was handed in; null if it was not after all. */
export type Delivery = {
  readonly by: PersonId;
  readonly details: DeliveryDetails | null;
  /** What was recorded before; null if nothing was. */
  readonly was: DeliveryDetails | null;
};

export type DeliverCommand = {
  readonly by: PersonId;
  /** The version on the card: an old card says nothing of a later one. */
  readonly number: number;
  readonly details: DeliveryDetails | null;
  /** The record that the card showed, if it corrects one; null to record it anew, or to take it back. */
  readonly corrects?: string | null;
};

/**
 * Records that the final version was handed in, corrects that, or takes it back. A correction is of the record that the
 * person saw: if somebody corrected it since, it is shown again.
 */
export function deliver(
  structure: Structure,
  current: Finalisation | null,
  { by, number, details, corrects = null }: DeliverCommand,
): Outcome<Delivery, DeliverRefusal> {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const isNew = details !== null && corrects === null;
  if (structure.status !== (isNew ? "final" : "delivered") || current?.number !== number)
    return refuse({ kind: "stale" });
  const { delivered } = current;
  if (corrects !== null && delivered?.record !== corrects) return refuse({ kind: "changed-since-shown" });
  const was = delivered?.details ?? null;
  if (details && was && deliveryChanges(was, details).length === 0) return refuse({ kind: "stale" });
  return ok({ by, details, was });
}

/** The same at a member's request; others are not told that the application exists. */
export const deliverAsMember = (
  structure: Structure,
  current: Finalisation | null,
  command: DeliverCommand,
): Outcome<Delivery, DeliverRefusal | { kind: "not-member" }> =>
  membershipsOf(structure, command.by).length > 0
    ? deliver(structure, current, command)
    : refuse({ kind: "not-member" });
