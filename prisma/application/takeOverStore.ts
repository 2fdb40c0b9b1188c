import type { ApplicationId } from "../../domain/application/structure";
import type { TakeOver, TakeOverEnd } from "../../domain/handover/takeOver";
import type { Outbox, Sql } from "../../domain/ports/outbox";
import type { TakeOverStore } from "../../domain/ports/takeOverStore";
import { ok } from "../../domain/values/outcome";
import { lockApplication, lockShared } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { statementIn, statementOn, type Tx, transaction } from "../connection/transaction";
import type { Prisma } from "../generated/client";
import { loadStructure } from "../rows/loadStructure";
import { changeStructure } from "./changeStructure";
import { heldStructure } from "./heldStructure";

const WITH_NAMES = { asker: true, endedBy: true, settledBy: true } as const;
type Row = Prisma.TakeOverGetPayload<{ include: typeof WITH_NAMES }>;

const somebody = ({ id, name }: { id: string; name: string }) => ({ personId: id, name });

const takeOverOf = ({ id, askerId, asker, reason, at, agreed, ...row }: Row): TakeOver => ({
  id,
  asker: askerId,
  askerName: asker.name,
  reason,
  at,
  agreed,
  toldAt: row.toldAt,
  settled: row.settledBy && row.settledAt && { by: somebody(row.settledBy), at: row.settledAt },
  ended:
    row.how && row.endedAt
      ? { how: row.how as TakeOverEnd, by: row.endedBy && somebody(row.endedBy), at: row.endedAt }
      : null,
});

const one = async (tx: Pick<Tx, "takeOver">, where: Prisma.TakeOverWhereInput): Promise<TakeOver | null> => {
  const row = await tx.takeOver.findFirst({ where, include: WITH_NAMES });
  return row && takeOverOf(row);
};

async function store(tx: Tx, applicationId: ApplicationId, takeOver: TakeOver): Promise<void> {
  const { id, asker: askerId, reason, at, settled, ended } = takeOver;
  const state = {
    agreed: [...takeOver.agreed],
    settledById: settled?.by.personId ?? null,
    settledAt: settled?.at ?? null,
    how: ended?.how ?? null,
    endedAt: ended?.at ?? null,
    endedById: ended?.by?.personId ?? null,
  };
  await tx.takeOver.upsert({
    where: { id },
    create: { id, applicationId, askerId, reason, at, ...state },
    update: state,
  });
}

const OPEN: Sql<{ id: string }> =
  "select id from take_over where application_id = $1::uuid and ended_at is null limit 1";

export function takeOverStore({ prisma, pool }: Pick<Database, "prisma" | "pool">, outbox: Outbox): TakeOverStore {
  const direct = statementOn(pool);
  return {
    // Most applications have none, and each list of tasks asks.
    async current(applicationId) {
      const { rows } = await direct(OPEN, [applicationId]);
      return rows.length === 0 ? null : one(prisma, { applicationId, endedAt: null });
    },

    async open() {
      const where = { endedAt: null, application: { status: "drafting" as const } };
      return (await prisma.takeOver.findMany({ where })).map(({ applicationId }) => applicationId);
    },

    find: (applicationId, id) => one(prisma, { applicationId, id }),

    async told(id, at) {
      await prisma.takeOver.updateMany({ where: { id, toldAt: null, endedAt: null }, data: { toldAt: at } });
    },

    step: (id, cause, decide) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        const held = await heldStructure(statement, id, cause);
        if (!held.ok) return rollBack(held);
        const before = held.value;
        const decided = decide(before, await one(tx, { applicationId: id, endedAt: null }));
        if (!decided.ok) return rollBack(decided);
        const { takeOvers, structure, act, news } = decided.value;
        for (const takeOver of takeOvers) await store(tx, id, takeOver);
        const change = { before, decided: structure, acts: [act], news };
        return ok({ ...decided.value, structure: await changeStructure(tx, outbox, cause, change) });
      }),

    end: (id, decide) =>
      transaction(prisma, async (tx) => {
        const statement = statementIn(tx);
        await lockShared(statement, id);
        await lockApplication(statement, id);
        const structure = await loadStructure(statement, id);
        const current = await one(tx, { applicationId: id, endedAt: null });
        if (structure?.status !== "drafting" || !current) return;
        const decided = decide(structure, current);
        if (!decided) return;
        const { takeOver, news, handed } = decided;
        await store(tx, id, takeOver);
        if (!handed) return outbox.notices(news, statement);
        const acts = [{ kind: "taken-over", personId: takeOver.asker } as const];
        // No message caused it: it took effect because its time had come.
        const cause = { conversationId: "", activityId: takeOver.id, by: handed.by };
        await changeStructure(tx, outbox, cause, { before: structure, decided: handed.structure, acts, news });
      }),
  };
}
