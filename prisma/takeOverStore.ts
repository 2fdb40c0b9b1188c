import type { ApplicationId } from "../domain/application";
import { ok } from "../domain/outcome";
import type { Outbox, TakeOverStore } from "../domain/ports";
import type { TakeOver, TakeOverEnd } from "../domain/takeOver";
import { changeStructure } from "./changeStructure";
import { lockApplication } from "./claim";
import type { Prisma, PrismaClient } from "./generated/client";
import { heldStructure } from "./heldStructure";
import { loadStructure } from "./structureRow";
import { statementIn, type Tx, transaction } from "./transaction";

const WITH_NAMES = { asker: true, endedBy: true } as const;
type Row = Prisma.TakeOverGetPayload<{ include: typeof WITH_NAMES }>;

const takeOverOf = ({ id, askerId, asker, reason, at, agreed, how, endedAt, endedBy }: Row): TakeOver => ({
  id,
  asker: askerId,
  askerName: asker.name,
  reason,
  at,
  agreed,
  ended:
    how && endedAt
      ? { how: how as TakeOverEnd, by: endedBy && { personId: endedBy.id, name: endedBy.name }, at: endedAt }
      : null,
});

const one = async (tx: Pick<Tx, "takeOver">, where: Prisma.TakeOverWhereInput): Promise<TakeOver | null> => {
  const row = await tx.takeOver.findFirst({ where, include: WITH_NAMES });
  return row && takeOverOf(row);
};

async function store(tx: Tx, applicationId: ApplicationId, takeOver: TakeOver): Promise<void> {
  const { id, asker: askerId, reason, at, ended } = takeOver;
  const state = {
    agreed: [...takeOver.agreed],
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

export function takeOverStore(prisma: PrismaClient, outbox: Outbox): TakeOverStore {
  return {
    standing: (applicationId) => one(prisma, { applicationId, endedAt: null }),

    async open() {
      const where = { endedAt: null, application: { status: "drafting" as const } };
      return (await prisma.takeOver.findMany({ where })).map(({ applicationId }) => applicationId);
    },

    find: (applicationId, id) => one(prisma, { applicationId, id }),

    step: (id, cause, decide) =>
      transaction(prisma, async (tx, undo) => {
        const statement = statementIn(tx);
        const held = await heldStructure(statement, id, cause);
        if (!held.ok) return undo(held);
        const before = held.value;
        const decided = decide(before, await one(tx, { applicationId: id, endedAt: null }));
        if (!decided.ok) return undo(decided);
        const { takeOvers, structure, act, news } = decided.value;
        for (const takeOver of takeOvers) await store(tx, id, takeOver);
        const change = { before, decided: structure, acts: [act], news };
        return ok({ ...decided.value, structure: await changeStructure(tx, outbox, cause, change) });
      }),

    lapse: (id, decide) =>
      transaction(prisma, async (tx) => {
        const statement = statementIn(tx);
        await lockApplication(statement, id);
        const structure = await loadStructure(statement, id);
        const standing = await one(tx, { applicationId: id, endedAt: null });
        if (structure?.status !== "drafting" || !standing) return;
        const decided = decide(structure, standing);
        for (const takeOver of decided?.takeOvers ?? []) await store(tx, id, takeOver);
        await outbox.notices(decided?.news ?? [], statement);
      }),
  };
}
