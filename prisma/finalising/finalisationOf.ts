import type { Finalisation } from "../../domain/finalising/finalisation";
import type { Tx } from "../connection/transaction";
import type { Prisma } from "../generated/client";

export const WITH_NAMES = { by: true, reopenedBy: true, deliveredBy: true } as const;
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
  delivered: row.deliveredAt && row.deliveredBy ? { at: row.deliveredAt, byName: row.deliveredBy.name } : null,
  reopened:
    row.reopenedAt && row.reopenedBy
      ? { at: row.reopenedAt, byName: row.reopenedBy.name, reason: row.reopenReason ?? "" }
      : null,
});

/** Those that a condition chooses, oldest first. */
export const finalisationsIn =
  (tx: Pick<Tx, "finalisation">) =>
  async (where: Prisma.FinalisationWhereInput): Promise<Finalisation[]> =>
    (await tx.finalisation.findMany({ where, orderBy: { number: "asc" }, include: WITH_NAMES })).map(finalisationOf);
