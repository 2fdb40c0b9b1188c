import type { SectionKey } from "../../domain/answers/sectionRecord";
import type { SectionRef } from "../../domain/answers/sectionRef";
import type { PersonId } from "../../domain/application/structure";
import type { Act } from "../../domain/audit/act";
import type { Cause } from "../../domain/ports/cause";
import type { Sql, Statement } from "../../domain/ports/outbox";
import type { Saving } from "../../domain/writing/saveAnswers";
import type { SectionChange } from "../../domain/writing/sectionChange";
import { detailsOf } from "../connection/auditStore";
import type { SectionRow } from "../rows/sectionRow";

/** Outcome of a write. "stale": the section has been written since its row was read, and nothing is stored. */
export type Written = "stored" | "stale" | "already-handled";

/**
 * Stores a save in one statement for all tables, inside a transaction. Written values become the current ones and
 * versions; conflicting input is stored as versions only. The activity that caused it, its log line, and the writer's
 * position are stored too.
 *
 * If a text conflicts with the same version again, since it waits in the card while another field is corrected, it is
 * stored once.
 *
 * It also marks the application as being changed (see `lockShared` in claim.ts), so it comes before the message.
 */
export async function writeSection(
  statement: Statement,
  { applicationId, measureId, sectionId }: SectionKey,
  row: SectionRow,
  { conversationId, activityId }: Cause,
  by: PersonId,
  write: SectionChange,
): Promise<Written> {
  const { next } = write;
  const { rows } = await statement(WRITE, [
    applicationId,
    measureId,
    row.id,
    row.version,
    by,
    write.saving.at,
    JSON.stringify(versionsOf(write)),
    conversationId,
    activityId,
    next?.measureId ?? null,
    next?.sectionId ?? null,
    detailsOf(savedAct({ measureId, sectionId }, write.saving)),
  ]);
  if (rows[0]?.claimed) return "stored";
  return rows[0]?.stale ? "stale" : "already-handled";
}

/** In chronological order: conflicting input before the value it was merged into. */
function versionsOf({ saving: { written, conflicts, merged }, ledger }: SectionChange) {
  return [
    ...[...conflicts, ...merged].map(({ field, partyId, mine, theirs }) => ({
      field,
      party_id: partyId,
      value: mine,
      version: theirs.version,
      outcome: "conflict",
    })),
    ...written.map(({ field, partyId, value, version }) => ({
      field,
      party_id: partyId,
      value,
      version,
      outcome: "saved",
      ...ledger.get(field),
    })),
  ];
}

const savedAct = (place: SectionRef, { written, conflicts }: Saving): Act => ({
  kind: "section-saved",
  ...place,
  fields: [...new Set(written.map(({ field }) => field))],
  conflicts: [...new Set(conflicts.map(({ field }) => field))],
});

/** A JSON null of a cleared field becomes a database null. If nothing was typed, no section is touched. */
const WRITE: Sql<{ stale: boolean; claimed: boolean }> = `
  with typed as materialized (
    select * from jsonb_to_recordset($7::jsonb)
      as t(party_id uuid, field text, version int, value jsonb, outcome "WriteOutcome", purpose text, year int)
  ), changing as materialized (
    select pg_advisory_xact_lock_shared(hashtextextended($1::uuid::text, 0))
  ), fresh as materialized (
    select id from section, changing where id = $3::uuid and version = $4 and exists (select from typed) for no key update of section
  ), claimed as (
    insert into handled_activity (conversation_id, activity_id)
    select $8, $9 from changing where exists (select from fresh) or not exists (select from typed)
    on conflict do nothing returning 1
  ), kept as (
    insert into answer_version (application_id, section_ref, party_id, field, version, value, outcome, written_by_id, written_at)
    select $1::uuid, $3::uuid, party_id, field, version, nullif(value, 'null'), outcome, $5::uuid, $6 from typed, claimed
    where outcome = 'saved' or not exists (
      select from answer_version as before
      where before.section_ref = $3::uuid and before.field = typed.field and before.party_id is not distinct from typed.party_id
        and before.outcome = 'conflict' and before.version = typed.version and before.written_by_id = $5::uuid
        and before.value is not distinct from nullif(typed.value, 'null'))
  ), answered as (
    insert into answer (id, application_id, section_ref, party_id, field, value, version, written_by_id, written_at)
    select gen_random_uuid(), $1::uuid, $3::uuid, party_id, field, nullif(value, 'null'), version, $5::uuid, $6 from typed, claimed
    where outcome = 'saved' and purpose is null
    on conflict (section_ref, party_id, field) do update
      set value = excluded.value, version = excluded.version, written_by_id = excluded.written_by_id, written_at = excluded.written_at
  ), counted as (
    insert into amount (id, application_id, measure_id, party_id, section_ref, field, purpose, year, kroner, version, written_by_id, written_at)
    select gen_random_uuid(), $1::uuid, $2::uuid, party_id, $3::uuid, field, purpose, year, nullif(value, 'null')::int, version, $5::uuid, $6 from typed, claimed
    where outcome = 'saved' and purpose is not null
    on conflict (measure_id, party_id, purpose, year) do update
      set section_ref = excluded.section_ref, field = excluded.field, kroner = excluded.kroner, version = excluded.version, written_by_id = excluded.written_by_id, written_at = excluded.written_at
  ), moved as (
    insert into walk_position (application_id, person_id, measure_id, section_id)
    select $1::uuid, $5::uuid, $10::uuid, $11 from claimed where $11::text is not null
    on conflict (application_id, person_id) do update set measure_id = excluded.measure_id, section_id = excluded.section_id
      where (walk_position.measure_id, walk_position.section_id) is distinct from (excluded.measure_id, excluded.section_id)
  ), gone as (
    delete from walk_position using claimed where application_id = $1::uuid and person_id = $5::uuid and $11::text is null
  ), recorded as (
    insert into audit (application_id, person_id, act, details, conversation_id, activity_id)
    select $1::uuid, $5::uuid, 'section-saved', $12::jsonb, $8, $9 from claimed where exists (select from typed)
  ), newer as (
    update section set version = version + 1 from fresh, claimed where section.id = fresh.id
  )
  select exists (select from typed) and not exists (select from fresh) as stale, exists (select from claimed) as claimed`;
