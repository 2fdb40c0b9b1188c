import type { DraftRecord } from "../../domain/ports/draftStore";
import type { Sql, Statement } from "../../domain/ports/outbox";

/** Plain SQL: Prisma would walk through all of a large draft's JSON. */
const HEAD: Sql<DraftRecord> = `
  with kept as materialized (
    select d.*, d.outline->'outline' as text, d.outline->'data' as data, d.outline - '{outline,data}'::text[] as rest
    from draft d where d.id = $1::uuid)
  select kept.id, kept.application_id as "applicationId", kept.version, kept.created_at as "createdAt",
    who.name as "createdByName", kept.created_by_id as "createdBy", kept.root_activity_id as "rootActivityId",
    kept.root_channel_id as "rootChannelId", kept.replies_sent as "repliesSent",
    rest || jsonb_build_object(
      'outline', text || jsonb_build_object('before', '[]'::jsonb, 'after', '[]'::jsonb, 'measures', (
        select coalesce(jsonb_agg(value || '{"sections":[]}'::jsonb order by at), '[]'::jsonb)
        from jsonb_array_elements(text->'measures') with ordinality as each (value, at))),
      'data', case when jsonb_typeof(data) = 'object' then data || jsonb_build_object('ledger', '[]'::jsonb, 'sections', (
        select coalesce(jsonb_agg(value || jsonb_build_object('answers', (
          select coalesce(jsonb_agg(answer), '[]'::jsonb)
          from jsonb_array_elements(value->'answers') answer where answer->>'kind' = 'amount')) order by at), '[]'::jsonb)
        from jsonb_array_elements(data->'sections') with ordinality as each (value, at))) end) as outline
  from kept join person who on who.id = kept.created_by_id`;

/**
 * A draft without its texts: measures without sections, and values of amounts alone, by which a reader's files are known.
 * It is a thousandth of the draft. Null if there is none.
 */
export async function draftHead(statement: Statement, id: string): Promise<DraftRecord | null> {
  const { rows } = await statement(HEAD, [id]);
  return rows[0] ?? null;
}
