import { FormImport } from "../../domain/importing/formImport";
import type { ImportStore, StoredImport } from "../../domain/ports/importStore";
import { ok, refuse } from "../../domain/values/outcome";
import { claim } from "../connection/claim";
import { statementIn, transaction } from "../connection/transaction";
import type { PrismaClient } from "../generated/client";

/** How many imports are kept per person; nobody works on more documents at once. */
const MOST_KEPT = 10;

type Row = { id: string; fileName: string; content: unknown };

const storedFrom = ({ id, fileName, content }: Row): StoredImport => ({
  id,
  fileName,
  draft: FormImport.parse(content),
});

export const importStore = (prisma: PrismaClient): ImportStore => ({
  async keep(ownerId, { id, fileName, draft }, createdAt) {
    await transaction(prisma, async (tx) => {
      await tx.import.create({ data: { id, ownerId, fileName, content: draft, createdAt } });
      const old = await tx.import.findMany({
        where: { ownerId, id: { not: id } },
        orderBy: { createdAt: "desc" },
        skip: MOST_KEPT - 1,
        select: { id: true },
      });
      await tx.import.deleteMany({ where: { id: { in: old.map((each) => each.id) } } });
    });
  },

  async load(id, ownerId) {
    const row = await prisma.import.findFirst({ where: { id, ownerId } });
    return row && storedFrom(row);
  },

  async newestOf(ownerId) {
    const row = await prisma.import.findFirst({ where: { ownerId }, orderBy: { createdAt: "desc" } });
    return row && storedFrom(row);
  },

  mend: (id, ownerId, cause, decide) =>
    transaction(prisma, async (tx, rollBack) => {
      const statement = statementIn(tx);
      if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
      await statement("select 1 from import where id = $1::uuid for update", [id]);
      const row = await tx.import.findFirst({ where: { id, ownerId } });
      if (!row) return rollBack(refuse({ kind: "no-such-import" } as const));
      const decided = decide(storedFrom(row).draft);
      if (!decided.ok) return rollBack(decided);
      await tx.import.update({ where: { id }, data: { content: decided.value } });
      return ok<StoredImport>({ id, fileName: row.fileName, draft: decided.value });
    }),

  async discard(id, ownerId) {
    await prisma.import.deleteMany({ where: { id, ownerId } });
  },

  async forgetBefore(instant) {
    const { count } = await prisma.import.deleteMany({ where: { createdAt: { lt: instant } } });
    return count;
  },
});
