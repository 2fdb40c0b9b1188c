import type { ApplicationId, Structure } from "../../domain/application/structure";
import type { ApplicationStore } from "../../domain/ports/applicationStore";
import type { Outbox, Sql } from "../../domain/ports/outbox";
import { ok, refuse } from "../../domain/values/outcome";
import { claim, waitForWriters } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { plainTransaction, statementIn, statementOn, transaction } from "../connection/transaction";
import { loadApplication } from "../rows/loadApplication";
import { changeStructure } from "./changeStructure";
import { createApplication } from "./createApplication";
import { deputiesOf } from "./deputiesOf";
import { heldStructure } from "./heldStructure";

/** Plain SQL, as what else each list of tasks reads: a query by Prisma is compiled anew each time. */
const OF_PERSON: Sql<{ id: ApplicationId }> = `
  select id from application a
  where status = 'drafting' and exists (
    select from member m join party on party.id = m.party_id and party.removed_at is null
    where m.application_id = a.id and m.person_id = $1::uuid and m.left_team_at is null)
  order by deadline, created_at`;

const INVITED_TO: Sql<{ id: ApplicationId }> = `
  select id from application a
  where status = 'drafting' and exists (
    select from invitation where application_id = a.id and person_id = $1::uuid and declined_at is null)
  order by deadline, created_at`;

export function applicationStore({ prisma, pool, caches }: Database, outbox: Outbox): ApplicationStore {
  const direct = statementOn(pool);
  return {
    create: (cause, partnershipId, application) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        await createApplication(tx, outbox, { cause, partnershipId }, application);
        return ok<Structure>(application);
      }),

    load: (id) => loadApplication(direct, id, caches),

    loadSettled: (id) =>
      plainTransaction(pool, async (statement) => {
        await waitForWriters(statement, id);
        return loadApplication(statement, id, caches);
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
      return (await direct(OF_PERSON, [personId])).rows.map(({ id }) => id);
    },

    async invitedTo(personId) {
      return (await direct(INVITED_TO, [personId])).rows.map(({ id }) => id);
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
