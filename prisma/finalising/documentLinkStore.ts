import { createHash } from "node:crypto";
import type { DocumentLinkStore } from "../../domain/fetching/documentLinkStore";
import type { Sql, Statement } from "../../domain/ports/outbox";
import { ok, refuse } from "../../domain/values/outcome";
import { record } from "../connection/auditStore";
import { claim } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { statementIn, transaction } from "../connection/transaction";

const hashOf = (linkId: string): string => createHash("sha256").update(linkId).digest("hex");

const USED = `
  with counted as (update document_link set used = used + 1 where id_hash = $1 returning *)
  insert into audit (application_id, person_id, act, details, conversation_id, activity_id)
  select l.application_id, l.person_id, 'documents-fetched',
    jsonb_build_object('version', d.version, 'final', d.outline #> '{final,number}'), l.conversation_id, l.activity_id
  from counted l join draft d on d.id = l.draft_id where l.used = 1`;

const WITHDRAWN: Sql<{ version: number; final: number | null }> = `
  with withdrawn as (
    update document_link set withdrawn_at = $4::timestamptz
    where application_id = $1::uuid and draft_id = $2::uuid and ($3::uuid is null or person_id = $3::uuid)
      and withdrawn_at is null and expires_at > $4::timestamptz returning 1)
  select d.version, (d.outline #>> '{final,number}')::int as final from withdrawn, draft d
  where d.id = $2::uuid`;

export function documentLinkStore({ prisma, pool }: Pick<Database, "prisma" | "pool">): DocumentLinkStore {
  const direct: Statement = (text, values) => pool.query(text, values as unknown[]);
  return {
    async open(linkId, { applicationId, draftId, personId, own, expiresAt }, cause) {
      const { conversationId, activityId } = cause;
      // A press that is delivered again gets a link again: the first answer may be lost.
      await claim(direct, cause);
      await prisma.documentLink.create({
        data: {
          idHash: hashOf(linkId),
          ...{ applicationId, draftId, personId, own, expiresAt, conversationId, activityId },
        },
      });
    },

    async find(linkId) {
      const row = await prisma.documentLink.findUnique({ where: { idHash: hashOf(linkId) } });
      if (!row) return null;
      const { applicationId, draftId, personId, own, expiresAt, withdrawnAt } = row;
      return { applicationId, draftId, personId, own, expiresAt, withdrawn: withdrawnAt !== null };
    },

    async used(linkId) {
      await direct(USED, [hashOf(linkId)]);
    },

    withdraw: (cause, { applicationId, draftId, personId }, at) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        const { rows } = await statement(WITHDRAWN, [applicationId, draftId, personId, at]);
        const [of] = rows;
        if (of) await record(statement, cause, applicationId, { kind: "links-withdrawn", ...of });
        return ok(rows.length);
      }),

    async forgetBefore(instant) {
      const { count } = await prisma.documentLink.deleteMany({ where: { expiresAt: { lt: instant } } });
      return count;
    },
  };
}
