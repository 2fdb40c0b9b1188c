import type { SectionKey } from "../../domain/answers/sectionRecord";
import type { Sql, Statement } from "../../domain/ports/outbox";
import type { KnownVersion, VersionKey } from "../../domain/writing/saveAnswers";
import type { Version } from "../../domain/writing/version";

const HISTORY: Sql<Version> = `
  select v.id::float8 as id, v.field, v.party_id as "partyId", v.version, v.value, v.outcome, v.written_by_id as "writtenBy",
    who.name as "writtenByName", v.written_at as "writtenAt"
  from answer_version v join section s on s.id = v.section_ref join person who on who.id = v.written_by_id
  where s.application_id = $1::uuid and s.measure_id is not distinct from $2::uuid and s.section_id = $3
  order by v.id`;

/** Every value of a section, oldest first. */
export async function historyOf(
  statement: Statement,
  { applicationId, measureId, sectionId }: SectionKey,
): Promise<Version[]> {
  return (await statement(HISTORY, [applicationId, measureId, sectionId])).rows;
}

const VERSIONS: Sql<KnownVersion> = `
  select v.field, v.party_id as "partyId", v.version, v.value
  from answer_version v
  join jsonb_to_recordset($2::jsonb) as wanted("field" text, "partyId" uuid, "version" int)
    on v.field = wanted."field" and v.party_id is not distinct from wanted."partyId" and v.version = wanted."version"
  where v.section_ref = $1::uuid and v.outcome = 'saved'`;

/** What was saved as these versions of a section's fields. */
export async function versionsAt(
  statement: Statement,
  sectionRow: string,
  wanted: readonly VersionKey[],
): Promise<KnownVersion[]> {
  return (await statement(VERSIONS, [sectionRow, JSON.stringify(wanted)])).rows;
}
