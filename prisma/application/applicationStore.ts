import type { Structure } from "../../domain/application/structure";
import type { ApplicationStore } from "../../domain/ports/applicationStore";
import type { Outbox } from "../../domain/ports/outbox";
import { ok, refuse } from "../../domain/values/outcome";
import { claim, waitForWriters } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { plainTransaction, statementIn, statementOn, transaction } from "../connection/transaction";
import { loadApplication } from "../rows/loadApplication";
import { changeStructure } from "./changeStructure";
import { createApplication } from "./createApplication";
import { deputiesOf } from "./deputiesOf";
import { heldStructure } from "./heldStructure";

export function applicationStore({ prisma, pool, answers }: Database, outbox: Outbox): ApplicationStore {
  const direct = statementOn(pool);
  return {
    create: (cause, partnershipId, application) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        await createApplication(tx, outbox, { cause, partnershipId }, application);
        return ok<Structure>(application);
      }),

    load: (id) => loadApplication(direct, id, answers),

    loadSettled: (id) =>
      plainTransaction(pool, async (statement) => {
        await waitForWriters(statement, id);
        return loadApplication(statement, id, answers);
      }),

    async inChannel({ tenantId, channelId }) {
      const rows = await prisma.application.findMany({
        where: { partnership: { tenantId, channelId } },
        orderBy: { createdAt: "desc" },
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    },

    async ofPerson(personId) {
      const rows = await prisma.application.findMany({
        where: { status: "drafting", members: { some: { personId, leftTeamAt: null, party: { removedAt: null } } } },
        orderBy: [{ deadline: "asc" }, { createdAt: "asc" }],
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    },

    async invitedTo(personId) {
      const rows = await prisma.application.findMany({
        where: { status: "drafting", invitations: { some: { personId, declinedAt: null } } },
        orderBy: [{ deadline: "asc" }, { createdAt: "asc" }],
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    },

    async drafting(tenantId) {
      const rows = await prisma.application.findMany({
        where: { status: "drafting", partnership: { tenantId } },
        orderBy: { createdAt: "desc" },
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    },

    deputiesOf: (personId) => deputiesOf(direct, personId),

    restructure: (id, cause, decide, news = () => []) =>
      transaction(prisma, async (tx, rollBack) => {
        const held = await heldStructure(statementIn(tx), id, cause);
        if (!held.ok) return rollBack(held);
        const before = held.value;
        const decided = decide(before);
        if (!decided.ok) return rollBack(decided);
        const after = await changeStructure(tx, outbox, cause, { before, decided: decided.value, news: news(before) });
        return ok({ before, after });
      }),

    withApplicationLock: (id, work) =>
      plainTransaction(pool, async (statement) => {
        // A different lock from `lockShared`, so nobody who changes the application waits for this one.
        await statement("select pg_advisory_xact_lock(hashtextextended($1, 1))::text", [id]);
        return work();
      }),
  };
}
