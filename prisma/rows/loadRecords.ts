import type { ApplicationId } from "../../domain/application/structure";
import type { Sql, Statement } from "../../domain/ports/outbox";
import type { SectionRecord } from "../../domain/section/sectionRecord";
import type { SectionRef } from "../../domain/section/sectionRef";
import { type RawRecord, RECORD_JSON, recordOf } from "./recordJson";

const SOME_RECORDS: Sql<{ record: RawRecord }> = `
  select ${RECORD_JSON} as record from section s where s.application_id = $1::uuid
    and (coalesce(s.measure_id::text, ''), s.section_id) in (select * from unnest($2::text[], $3::text[]))`;

const RECORDS_OF_MANY: Sql<{ applicationId: ApplicationId; record: RawRecord }> = `
  select s.application_id as "applicationId", ${RECORD_JSON} as record from section s where s.application_id = any($1::uuid[])`;

/** Some sections of an application. */
export async function loadRecords(
  statement: Statement,
  id: ApplicationId,
  places: readonly SectionRef[],
): Promise<SectionRecord[]> {
  const { rows } = await statement(SOME_RECORDS, [
    id,
    places.map(({ measureId }) => measureId ?? ""),
    places.map(({ sectionId }) => sectionId),
  ]);
  return rows.map(({ record }) => recordOf(record));
}

/** All records of many applications, by application. */
export async function loadRecordsOfMany(
  statement: Statement,
  ids: readonly ApplicationId[],
): Promise<ReadonlyMap<ApplicationId, SectionRecord[]>> {
  const found = new Map<ApplicationId, SectionRecord[]>(ids.map((id) => [id, []]));
  const { rows } = await statement(RECORDS_OF_MANY, [ids]);
  for (const { applicationId, record } of rows) found.get(applicationId)?.push(recordOf(record));
  return found;
}
