import type { AnswerValue, Author, SectionKey, SlotKey } from "../../domain/answers/sectionRecord";
import type { AttachmentPlace } from "../../domain/attachments/attachment";
import type { Sql, Statement } from "../../domain/ports/outbox";
import { lockSection } from "../rows/sectionRow";

/** One field as a new version, in its history too. A save that has read the section before this is decided again. */
const WRITE = `
  with newest as (
    select coalesce(max(version), 0) + 1 as version from answer_version
    where section_ref = $2::uuid and field = $3 and party_id is not distinct from $4::uuid
  ), kept as (
    insert into answer_version (application_id, section_ref, party_id, field, version, value, outcome, written_by_id, written_at)
    select $1::uuid, $2::uuid, $4::uuid, $3, version, nullif($5::jsonb, 'null'), 'saved', $6::uuid, $7 from newest
  ), newer as (
    update section set version = version + 1 where id = $2::uuid
  )
  insert into answer (id, application_id, section_ref, party_id, field, value, version, written_by_id, written_at)
  select gen_random_uuid(), $1::uuid, $2::uuid, $4::uuid, $3, nullif($5::jsonb, 'null'), version, $6::uuid, $7 from newest
  on conflict (section_ref, party_id, field) do update
    set value = excluded.value, version = excluded.version, written_by_id = excluded.written_by_id, written_at = excluded.written_at`;

/** Stores an answer that nobody typed, in a transaction that has locked the application. */
export async function storeAnswer(
  statement: Statement,
  { applicationId, measureId, sectionId, field, partyId }: SectionKey & SlotKey,
  value: AnswerValue | null,
  { by, at }: Pick<Author, "by" | "at">,
): Promise<void> {
  const row = await lockSection(statement, { applicationId, measureId, sectionId });
  await statement(WRITE, [applicationId, row, field, partyId, JSON.stringify(value), by, at]);
}

const FILES: Sql<{ value: AnswerValue | null }> = `
  select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'sha256', sha256) order by sent_at, id) as value
  from attachment
  where application_id = $1::uuid and measure_id is not distinct from $2::uuid and section_id = $3 and field = $4
    and party_id is not distinct from $5::uuid and removed_at is null`;

/** Stores the attachments of a field as its answer; one without attachments is cleared. */
export async function answerByAttachments(
  statement: Statement,
  applicationId: string,
  { measureId, sectionId, field, partyId }: AttachmentPlace,
  author: Pick<Author, "by" | "at">,
): Promise<void> {
  if (field === null) return;
  const { rows } = await statement(FILES, [applicationId, measureId, sectionId, field, partyId]);
  await storeAnswer(statement, { applicationId, measureId, sectionId, field, partyId }, rows[0]?.value ?? null, author);
}
