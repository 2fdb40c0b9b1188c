import type { DraftRecord, DraftStore, DraftText } from "../../domain/ports/draftStore";
import type { Outbox, Sql } from "../../domain/ports/outbox";
import { ok, refuse } from "../../domain/values/outcome";
import { record } from "../connection/auditStore";
import { claim, lockApplication } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { statementIn, statementOn, type Tx, transaction } from "../connection/transaction";
import type { Prisma } from "../generated/client";
import { loadApplication } from "../rows/loadApplication";
import { draftHead } from "./draftHead";
import { draftPieces } from "./draftPieces";

type Row = Prisma.DraftGetPayload<{ include: { createdBy: true } }>;

const draftOf = ({ createdBy, createdById, ...draft }: Row): DraftRecord => ({
  ...draft,
  createdBy: createdById,
  createdByName: createdBy.name,
});

/** Stores a draft under the next version number and enqueues its posting. The caller holds the application's lock. */
export async function storeDraft(
  tx: Tx,
  outbox: Outbox,
  { applicationId, by, at }: { applicationId: string; by: string; at: Date },
  compile: (version: number) => { id: string; outline: unknown },
): Promise<DraftRecord> {
  const { _max } = await tx.draft.aggregate({ where: { applicationId }, _max: { version: true } });
  const version = (_max.version ?? 0) + 1;
  const { id, outline } = compile(version);
  const row = await tx.draft.create({
    data: { id, applicationId, version, outline: outline as Prisma.InputJsonValue, createdById: by, createdAt: at },
    include: { createdBy: true },
  });
  await outbox.notice({ kind: "draft", applicationId, draftId: id }, statementIn(tx));
  return draftOf(row);
}

/** A draft reads as a row of nulls where the application has none. */
const PROGRESS: Sql<{ startedAt: Date; version: number | null; at: Date | null; percent: number | null }> = `
  select a.created_at as "startedAt", d.version, d.created_at as at, (d.outline->>'percent')::int as percent
  from application a left join draft d on d.application_id = a.id and d.version <= $2
  where a.id = $1::uuid order by d.version`;

const ABOUT: Sql<Omit<DraftText, "outline" | "data" | "rest">> = `
  select application_id as "applicationId", version, created_at as "createdAt",
    outline->'outline'->>'language' as language, outline->'outline'->'form'->>'id' as edition
  from draft where id = $1::uuid`;

export function draftStore(
  { prisma, pool, answers }: Pick<Database, "prisma" | "pool" | "answers">,
  outbox: Outbox,
): DraftStore {
  const direct = statementOn(pool);
  return {
    keep: (cause, applicationId, by, at, compile) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        await lockApplication(statement, applicationId);
        const application = await loadApplication(statement, applicationId, answers);
        if (!application) return rollBack(refuse({ kind: "no-such-application" } as const));
        if (application.status !== "drafting") return rollBack(refuse({ kind: "not-drafting" } as const));
        const draft = await storeDraft(tx, outbox, { applicationId, by, at }, (version) =>
          compile(application, version),
        );
        await record(statement, cause, applicationId, { kind: "draft-compiled", version: draft.version });
        return ok(draft);
      }),

    async load(id) {
      const row = await prisma.draft.findUnique({ where: { id }, include: { createdBy: true } });
      return row && draftOf(row);
    },

    async loadText(id, reads) {
      const { rows } = await direct(ABOUT, [id]);
      const [about] = rows;
      return about ? { ...about, ...(await draftPieces(direct, id, { data: reads(about.edition) })) } : null;
    },

    loadHead: (id) => draftHead(direct, id),

    async idBefore(applicationId, version) {
      const row = await prisma.draft.findFirst({
        where: { applicationId, version: { lt: version } },
        orderBy: { version: "desc" },
        select: { id: true },
      });
      return row?.id ?? null;
    },

    async progressUntil(applicationId, version) {
      const { rows } = await direct(PROGRESS, [applicationId, version]);
      const versions = rows.flatMap((row) =>
        row.version === null || row.at === null || row.percent === null
          ? []
          : [{ version: row.version, at: row.at, percent: row.percent }],
      );
      const [first] = rows;
      if (!first) throw new Error(`no application ${applicationId}`);
      return { startedAt: first.startedAt, versions };
    },

    async newestId(applicationId) {
      const row = await prisma.draft.findFirst({
        where: { applicationId },
        orderBy: { version: "desc" },
        select: { id: true },
      });
      return row?.id ?? null;
    },

    async rootPosted(id, rootActivityId, rootChannelId) {
      await prisma.draft.update({ where: { id }, data: { rootActivityId, rootChannelId, repliesSent: 0 } });
    },

    async replyPosted(id, repliesSent) {
      await prisma.draft.update({ where: { id }, data: { repliesSent } });
    },
  };
}
