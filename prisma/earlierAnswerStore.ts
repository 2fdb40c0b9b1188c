import { randomUUID } from "node:crypto";
import type { ApplicationId } from "../domain/application";
import type { EarlierAnswer } from "../domain/earlierAnswers";
import type { EarlierAnswerStore } from "../domain/ports";
import type { PrismaClient } from "./generated/client";
import type { Tx } from "./transaction";

/** Stores what a new application brings along, in the transaction that makes it. */
export async function storeEarlier(tx: Tx, applicationId: ApplicationId, earlier: readonly EarlierAnswer[]) {
  await tx.earlierAnswer.createMany({
    data: earlier.map(({ from, ...answer }) => ({ id: randomUUID(), applicationId, source: from, ...answer })),
  });
}

export const earlierAnswerStore = (prisma: PrismaClient): EarlierAnswerStore => ({
  async at(applicationId, { measureId, sectionId }) {
    const rows = await prisma.earlierAnswer.findMany({ where: { applicationId, measureId, sectionId } });
    return rows.map(({ field, partyId, text, source }) => ({
      measureId,
      sectionId,
      field,
      partyId,
      text,
      from: source,
    }));
  },
});
