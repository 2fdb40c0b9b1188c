import type { Structure } from "../../domain/application/structure";
import type { Cause } from "../../domain/ports/cause";
import type { Outbox } from "../../domain/ports/outbox";
import type { EarlierAnswer } from "../../domain/writing/earlierAnswer";
import { record } from "../connection/auditStore";
import { statementIn, type Tx } from "../connection/transaction";
import { deadlineRow } from "../rows/deadlineRow";
import { storeEarlier } from "./earlierAnswerStore";
import { storeStructure } from "./storeStructure";

/** Creates an application with its parties, people and measures, and what an earlier one said beside its fields. */
export async function createApplication(
  tx: Tx,
  outbox: Outbox,
  { cause, partnershipId }: { readonly cause: Cause; readonly partnershipId: string },
  { earlier = [], ...application }: Structure & { readonly earlier?: readonly EarlierAnswer[] },
): Promise<void> {
  const statement = statementIn(tx);
  const { id, formId, title, year, network, deadline, planId, earlierFrom, reportsOn } = application;
  await tx.application.create({
    data: {
      id,
      partnershipId,
      formId,
      title,
      year,
      network,
      planId,
      earlierFrom,
      reportsOnId: reportsOn,
      deadline: deadlineRow(deadline),
    },
  });
  const nothing: Structure = {
    ...application,
    parties: [],
    members: [],
    deputies: [],
    takenOut: [],
    invitations: [],
    measures: [],
  };
  await storeStructure(tx, nothing, application);
  await storeEarlier(tx, id, earlier);
  await record(statement, cause, id, { kind: "application-created" });
  await outbox.applicationChanged(id, statement);
}
