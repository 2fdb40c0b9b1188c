import type { ApplicationId, Structure } from "../../domain/application/structure";
import type { Act } from "../../domain/audit/act";
import { currentFinalisation, type Finalisation } from "../../domain/finalising/finalisation";
import type { AlreadyHandled, Cause, NoSuchApplication } from "../../domain/ports/cause";
import type { Outbox } from "../../domain/ports/outbox";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { record } from "../connection/auditStore";
import { claim, lockApplication, waitForWriters } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { statementIn, transaction } from "../connection/transaction";
import type { Prisma } from "../generated/client";
import { loadStructure } from "../rows/loadStructure";
import { finalisationOf, finalisationsIn, WITH_NAMES } from "./finalisationOf";

/** What a decision does to the current final version and to its application, and how the log says it. */
export type FinalChange = {
  readonly row: Prisma.FinalisationUncheckedUpdateInput;
  readonly status: Structure["status"];
  readonly act: Act;
};

/** Lets `decide` see the application and its current final version; one transaction saves what it decides. */
export const changeFinal = <Decided, Refusal>(
  prisma: Database["prisma"],
  outbox: Outbox,
  { applicationId, cause }: { applicationId: ApplicationId; cause: Cause },
  decide: (structure: Structure, current: Finalisation | null) => Outcome<Decided, Refusal>,
  change: (decided: Decided, current: Finalisation) => FinalChange,
): Promise<Outcome<Finalisation, Refusal | AlreadyHandled | NoSuchApplication>> =>
  transaction(prisma, async (tx, rollBack) => {
    const statement = statementIn(tx);
    await waitForWriters(statement, applicationId);
    if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
    await lockApplication(statement, applicationId);
    const structure = await loadStructure(statement, applicationId);
    if (!structure) return rollBack(refuse({ kind: "no-such-application" } as const));
    const current = currentFinalisation(await finalisationsIn(tx)({ applicationId }));
    const decided = decide(structure, current);
    if (!decided.ok) return rollBack(decided);
    if (!current) throw new Error(`application ${applicationId} has no final version to change`);
    const { row, status, act } = change(decided.value, current);
    const changed = await tx.finalisation.update({ where: { id: current.id }, data: row, include: WITH_NAMES });
    await tx.application.update({ where: { id: applicationId }, data: { status } });
    await record(statement, cause, applicationId, act);
    await outbox.applicationChanged(applicationId, statement);
    return ok(finalisationOf(changed));
  });
