import { randomUUID } from "node:crypto";
import type { ApplicationId } from "../../domain/application/structure";
import type { EarlierAnswer } from "../../domain/writing/earlierAnswer";
import type { EarlierAnswerStore } from "../../domain/writing/earlierAnswerStore";
import type { Tx } from "../connection/transaction";
import type { Prisma, PrismaClient } from "../generated/client";

/** Stores the answers a new application carries over, in the transaction that creates it. */
export async function storeEarlier(tx: Tx, applicationId: ApplicationId, earlier: readonly EarlierAnswer[]) {
  await tx.earlierAnswer.createMany({
    data: earlier.map(({ from, ...answer }) => ({ id: randomUUID(), applicationId, source: from, ...answer })),
  });
}

export function earlierAnswerStore(prisma: PrismaClient): EarlierAnswerStore {
  const find = async (where: Prisma.EarlierAnswerWhereInput): Promise<EarlierAnswer[]> => {
    const rows = await prisma.earlierAnswer.findMany({ where, orderBy: { id: "asc" } });
    return rows.map(({ measureId, sectionId, field, partyId, text, source }) => ({
      measureId,
      sectionId,
      field,
      partyId,
      text,
      from: source,
    }));
  };
  return {
    at: (applicationId, { measureId, sectionId }) => find({ applicationId, measureId, sectionId }),
    inSection: (applicationId, sectionId) => find({ applicationId, sectionId }),
  };
}
