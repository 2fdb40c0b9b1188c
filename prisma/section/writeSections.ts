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

/**
 * Outcome of a write. "not-fresh": the section has been written since its row was read, or somebody holds it or its
 * application and the write was not to wait. Then nothing is stored.
 */
export type Written = "stored" | "not-fresh" | "already-handled";

/** A person's save, as it was decided about the section's row. */
export type Save = {
  readonly key: SectionKey;
  readonly row: SectionRow;
  readonly cause: Cause;
  readonly by: PersonId;
  readonly change: SectionChange;
};

/**
 * Stores saves in one statement for all tables, inside a transaction. Written values become the current ones and
 * versions; conflicting input is stored as versions only. The activity that caused a save, its log line, and the writer's
 * position are stored too. Each save has an outcome of its own.
 *
 * If a text conflicts with the same version again, since it waits in the card while another field is corrected, it is
 * stored once.
 *
 * It also marks the applications as being changed (see `lockShared` in claim.ts), so it comes before the message.
 *
 * @param waits whether it waits for whoever holds a section or an application; a batch does not, since all in it would
 */
export async function writeSections(
  statement: Statement,
  saves: readonly Save[],
  { waits }: { readonly waits: boolean },
): Promise<Written[]> {
  const { rows } = await statement(waits ? WRITE_WAITING : WRITE, [JSON.stringify(saves.map(rowOf))]);
  const found = new Map(rows.map(({ n, outcome }) => [n, outcome]));
  return saves.map((_, n) => found.get(n) ?? "not-fresh");
}

const rowOf = ({ key, row, cause, by, change }: Save, n: number) => ({
  n,
  application_id: key.applicationId,
  measure_id: key.measureId,
  row_id: row.id,
  row_version: row.version,
  by,
  at: change.saving.at,
  typed: versionsOf(change),
  conversation_id: cause.conversationId,
  activity_id: cause.activityId,
  next_measure_id: change.next?.measureId ?? null,
  next_section_id: change.next?.sectionId ?? null,
  details: detailsOf(savedAct(key, change.saving)),
});

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

const savedAct = ({ measureId, sectionId }: SectionRef, { written, conflicts }: Saving): Act => ({
  kind: "section-saved",
  ...{ measureId, sectionId },
  fields: [...new Set(written.map(({ field }) => field))],
  conflicts: [...new Set(conflicts.map(({ field }) => field))],
});

/**
 * A JSON null of a cleared field becomes a database null. If nothing was typed, no section is touched. Of two saves by one
 * activity the first is stored; of two by one person, the last tells where they are.
 */
const SAVES = `save as materialized (
    select *, jsonb_array_length(typed) > 0 as types from jsonb_to_recordset($1::jsonb) as t(n int, application_id uuid, measure_id uuid,
      row_id uuid, row_version int, by uuid, at timestamptz, typed jsonb, conversation_id text, activity_id text,
      next_measure_id uuid, next_section_id text, details jsonb)
  )`;

const STORED = `claimed as (
    insert into handled_activity (conversation_id, activity_id)
    select conversation_id, activity_id from changing where not types or n in (select n from fresh)
    on conflict do nothing returning conversation_id, activity_id
  ), taken as materialized (
    select distinct on (conversation_id, activity_id) changing.* from changing join claimed using (conversation_id, activity_id)
    where not types or n in (select n from fresh) order by conversation_id, activity_id, n
  ), entry as materialized (
    select taken.application_id, taken.measure_id, taken.row_id, taken.by, taken.at, t.* from taken, jsonb_to_recordset(typed)
      as t(party_id uuid, field text, version int, value jsonb, outcome "WriteOutcome", purpose text, year int)
  ), latest as materialized (
    select distinct on (application_id, by) * from taken order by application_id, by, n desc
  ), kept as (
    insert into answer_version (application_id, section_ref, party_id, field, version, value, outcome, written_by_id, written_at)
    select application_id, row_id, party_id, field, version, nullif(value, 'null'), outcome, by, at from entry
    where outcome = 'saved' or not exists (
      select from answer_version as before
      where before.section_ref = entry.row_id and before.field = entry.field and before.party_id is not distinct from entry.party_id
        and before.outcome = 'conflict' and before.version = entry.version and before.written_by_id = entry.by
        and before.value is not distinct from nullif(entry.value, 'null'))
  ), answered as (
    insert into answer (id, application_id, section_ref, party_id, field, value, version, written_by_id, written_at)
    select gen_random_uuid(), application_id, row_id, party_id, field, nullif(value, 'null'), version, by, at from entry
    where outcome = 'saved' and purpose is null
    on conflict (section_ref, party_id, field) do update
      set value = excluded.value, version = excluded.version, written_by_id = excluded.written_by_id, written_at = excluded.written_at
  ), counted as (
    insert into amount (id, application_id, measure_id, party_id, section_ref, field, purpose, year, kroner, version, written_by_id, written_at)
    select gen_random_uuid(), application_id, measure_id, party_id, row_id, field, purpose, year, nullif(value, 'null')::int, version, by, at from entry
    where outcome = 'saved' and purpose is not null
    on conflict (measure_id, party_id, purpose, year) do update
      set section_ref = excluded.section_ref, field = excluded.field, kroner = excluded.kroner, version = excluded.version, written_by_id = excluded.written_by_id, written_at = excluded.written_at
  ), moved as (
    insert into walk_position (application_id, person_id, measure_id, section_id)
    select application_id, by, next_measure_id, next_section_id from latest where next_section_id is not null
    on conflict (application_id, person_id) do update set measure_id = excluded.measure_id, section_id = excluded.section_id
      where (walk_position.measure_id, walk_position.section_id) is distinct from (excluded.measure_id, excluded.section_id)
  ), gone as (
    delete from walk_position using latest
    where walk_position.application_id = latest.application_id and person_id = by and next_section_id is null
  ), recorded as (
    insert into audit (application_id, person_id, act, details, conversation_id, activity_id)
    select application_id, by, 'section-saved', details, conversation_id, activity_id from taken where types order by n
  ), newer as (
    update section set version = section.version + 1 from fresh, taken where section.id = fresh.id and taken.n = fresh.n
  )
  select n, case
      when n in (select n from taken) then 'stored'
      when types and n not in (select n from fresh) then 'not-fresh'
      else 'already-handled' end as outcome
  from changing`;

const WRITE: Sql<{ n: number; outcome: Written }> = `
  with ${SAVES}, changing as materialized (
    select * from save where pg_try_advisory_xact_lock_shared(hashtextextended(application_id::text, 0))
  ), fresh as materialized (
    select section.id, n from changing join section on section.id = row_id and version = row_version
    where types order by section.id for no key update of section skip locked
  ), ${STORED}`;

/** With several saves, it would wait for one section while it holds others: it is for one. */
const WRITE_WAITING: Sql<{ n: number; outcome: Written }> = `
  with ${SAVES}, changing as materialized (
    select * from save where pg_advisory_xact_lock_shared(hashtextextended(application_id::text, 0))::text is not null
  ), fresh as materialized (
    select section.id, n from changing join section on section.id = row_id and version = row_version
    where types for no key update of section
  ), ${STORED}`;
