import type { DeliveryDetails } from "../../domain/finalising/deliveryDetails";
import type { Delivered, Finalisation } from "../../domain/finalising/finalisation";
import type { Tx } from "../connection/transaction";
import type { Prisma } from "../generated/client";

/** With the newest record of how it was handed in. */
export const WITH_NAMES = {
  by: true,
  reopenedBy: true,
  deliveredBy: true,
  deliveries: { orderBy: { id: "desc" }, take: 1 },
} as const satisfies Prisma.FinalisationInclude;
type DeliveryRow = Pick<Prisma.DeliveryGetPayload<object>, "sentOn" | "sentBy" | "sentTo" | "caseNumber" | "note">;
type FinalisationRow = Prisma.FinalisationGetPayload<{ include: typeof WITH_NAMES }>;

export const finalisationOf = (row: FinalisationRow): Finalisation => ({
  id: row.id,
  applicationId: row.applicationId,
  number: row.number,
  at: row.at,
  by: row.byId,
  byName: row.by.name,
  reason: row.reason,
  draftId: row.draftId,
  delivered: deliveredIn(row),
  reopened:
    row.reopenedAt && row.reopenedBy
      ? { at: row.reopenedAt, byName: row.reopenedBy.name, reason: row.reopenReason ?? "" }
      : null,
});

function deliveredIn({ deliveredAt, deliveredBy, deliveries: [newest] }: FinalisationRow): Delivered | null {
  const details = newest && detailsOf(newest);
  return deliveredAt && deliveredBy && newest && details
    ? { at: deliveredAt, byName: deliveredBy.name, details, record: String(newest.id) }
    : null;
}

/** How it was handed in; null in a record that it was not. */
export const detailsOf = ({ sentOn, sentBy, sentTo, caseNumber, note }: DeliveryRow): DeliveryDetails | null =>
  sentOn && sentBy !== null
    ? { day: sentOn.toISOString().slice(0, 10), by: sentBy, to: sentTo, caseNumber, note }
    : null;

/** Those that a condition chooses, oldest first. */
export const finalisationsIn =
  (tx: Pick<Tx, "finalisation">) =>
  async (where: Prisma.FinalisationWhereInput): Promise<Finalisation[]> =>
    (await tx.finalisation.findMany({ where, orderBy: { number: "asc" }, include: WITH_NAMES })).map(finalisationOf);
