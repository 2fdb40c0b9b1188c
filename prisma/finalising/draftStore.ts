import type { DraftAbout, DraftStore, StoredDraft } from "../../domain/ports/draftStore";
import type { Outbox, Sql, Statement } from "../../domain/ports/outbox";
import { ok, refuse } from "../../domain/values/outcome";
import { record } from "../connection/auditStore";
import { claim, lockApplication } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { plainTransaction, statementOn } from "../connection/transaction";
import { loadApplication } from "../rows/loadApplication";
import { draftHead } from "./draftHead";
import { draftPieces } from "./draftPieces";

const NEXT: Sql<{ version: number }> = `
  select coalesce(max(version), 0) + 1 as version from draft where application_id = $1::uuid`;

/** The text of a large draft passes through no query compiler. */
const STORE: Sql<{ id: string }> = `
  insert into draft (id, application_id, version, outline, created_by_id, created_at)
  values ($1::uuid, $2::uuid, $3, $4::jsonb, $5::uuid, $6::timestamptz) returning id`;

/** The files of a version with more letters take seconds together: they are made before anybody asks. */
const MANY_LETTERS = 2_000_000;

/**
 * Stores a draft under the next version number and enqueues its posting, and the making of its files if they are to be
 * kept. The caller holds the application's lock.
 */
export async function storeDraft(
  statement: Statement,
  outbox: Outbox,
  { applicationId, by, at, isFinal }: { applicationId: string; by: string; at: Date; isFinal: boolean },
  compile: (version: number) => { id: string; outline: unknown },
): Promise<StoredDraft> {
  const { rows } = await statement(NEXT, [applicationId]);
  const { version } = rows[0] as { version: number };
  const { id, outline } = compile(version);
  const text = JSON.stringify(outline);
  await statement(STORE, [id, applicationId, version, text, by, at]);
  await outbox.notice({ kind: "draft", applicationId, draftId: id }, statement);
  if (isFinal || text.length > MANY_LETTERS) await outbox.versionFiles(id, statement);
  return { id, version };
}

/** A draft reads as a row of nulls where the application has none. */
const PROGRESS: Sql<{ startedAt: Date; version: number | null; at: Date | null; percent: number | null }> = `
  select a.created_at as "startedAt", d.version, d.created_at as at, (d.outline->>'percent')::int as percent
  from application a left join draft d on d.application_id = a.id and d.version <= $2
  where a.id = $1::uuid order by d.version`;

const ABOUT: Sql<DraftAbout> = `
  select application_id as "applicationId", version, created_at as "createdAt",
    outline->'outline'->>'language' as language, outline->'outline'->'form'->>'id' as edition
  from draft where id = $1::uuid`;

export function draftStore(
  { prisma, pool, caches }: Pick<Database, "prisma" | "pool" | "caches">,
  outbox: Outbox,
): DraftStore {
  const direct = statementOn(pool);
  const loadAbout = async (id: string) => (await direct(ABOUT, [id])).rows[0] ?? null;
  return {
    keep: (cause, applicationId, by, at, compile) =>
      plainTransaction(pool, async (statement, rollBack) => {
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        await lockApplication(statement, applicationId);
        const application = await loadApplication(statement, applicationId, caches);
        if (!application) return rollBack(refuse({ kind: "no-such-application" } as const));
        if (application.status !== "drafting") return rollBack(refuse({ kind: "not-drafting" } as const));
        const draft = await storeDraft(statement, outbox, { applicationId, by, at, isFinal: false }, (version) =>
          compile(application, version),
        );
        await record(statement, cause, applicationId, { kind: "draft-compiled", version: draft.version });
        return ok(draft);
      }),

    loadAbout,

    async loadText(id, reads) {
      const about = await loadAbout(id);
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
      await prisma.draft.update({
        where: { id },
        data: { rootActivityId, rootChannelId, repliesSent: 0 },
        select: { id: true },
      });
    },

    async replyPosted(id, repliesSent) {
      await prisma.draft.update({ where: { id }, data: { repliesSent }, select: { id: true } });
    },
  };
}
