import type { Act } from "../../domain/audit/act";
import type { Delivery } from "../../domain/finalising/deliver";
import { deliveryChanges } from "../../domain/finalising/deliveryDetails";
import type { Finalisation } from "../../domain/finalising/finalisation";
import type { FinalChange } from "./changeFinal";

/** How a delivery is stored with its final version: recorded, corrected, or taken back. */
export function deliveryChange(delivery: Delivery, current: Finalisation, at: Date): FinalChange {
  const { by, details, was } = delivery;
  const marked = details !== null && was !== null ? {} : { deliveredAt: details && at, deliveredById: details && by };
  return {
    row: {
      ...marked,
      deliveries: {
        create: {
          applicationId: current.applicationId,
          sentOn: details && new Date(`${details.day}T00:00:00Z`),
          sentBy: details?.by ?? null,
          sentTo: details?.to ?? null,
          caseNumber: details?.caseNumber ?? null,
          note: details?.note ?? null,
          at,
          byId: by,
        },
      },
    },
    status: details ? "delivered" : "final",
    act: actOf(delivery, current.number),
  };
}

/** The log says what was corrected; what a note says is no part of it. */
function actOf({ details, was }: Delivery, number: number): Act {
  if (details === null) return { kind: "delivery-undone", number };
  if (was === null) return { kind: "delivered", number };
  return {
    kind: "delivery-corrected",
    number,
    changes: deliveryChanges(was, details).map((each) =>
      each.what === "note" ? { what: each.what, was: null, is: null } : each,
    ),
  };
}
