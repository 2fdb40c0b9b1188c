import type { ApplicationId } from "../../domain/application/structure";
import type { Sql, Statement } from "../../domain/ports/outbox";
import type { Answer, SectionRecord } from "../../domain/section/sectionRecord";
import type { SectionRef } from "../../domain/section/sectionRef";

/** The section `s` as one JSON value; an amount is the answer to the field it was typed in. */
export const RECORD_JSON = `json_build_object(
    'measureId', s.measure_id, 'sectionId', s.section_id,
    'answers', (select coalesce(json_agg(json_build_object(
        'field', x.field, 'partyId', x.party_id, 'value', x.value, 'version', x.version,
        'writtenBy', x.written_by_id, 'writtenByName', who.name, 'writtenAt', x.written_at)), '[]')
      from (
        select field, party_id, value, version, written_by_id, written_at from answer where section_ref = s.id
        union all
        select field, party_id, to_jsonb(kroner), version, written_by_id, written_at from amount where section_ref = s.id
      ) x join person who on who.id = x.written_by_id),
    'submissions', (select coalesce(json_agg(json_build_object('partyId', party_id, 'personId', person_id, 'at', at)), '[]')
      from submission where section_ref = s.id),
    'approvals', (select coalesce(json_agg(json_build_object(
        'partyId', v.party_id, 'personId', v.person_id, 'personName', who.name, 'contentHash', v.content_hash, 'at', v.at,
        'onBehalfOf', case when v.on_behalf_of_id is not null
          then json_build_object('personId', v.on_behalf_of_id, 'personName', away.name) end)), '[]')
      from approval v join person who on who.id = v.person_id left join person away on away.id = v.on_behalf_of_id
      where v.section_ref = s.id),
    'changeRequests', (select coalesce(json_agg(json_build_object(
        'id', c.id, 'partyId', c.party_id, 'personId', c.person_id, 'personName', who.name, 'comment', c.comment,
        'at', c.at, 'resolved', c.resolved_at is not null) order by c.at), '[]')
      from change_request c join person who on who.id = c.person_id where c.section_ref = s.id),
    'comments', (select coalesce(json_agg(json_build_object(
        'kind', c.kind, 'partyId', c.party_id, 'personId', c.person_id, 'personName', who.name, 'text', c.text,
        'to', case when c.to_id is not null then json_build_object('personId', c.to_id, 'personName', asked.name) end,
        'at', c.at) order by c.id), '[]')
      from comment c join person who on who.id = c.person_id left join person asked on asked.id = c.to_id
      where c.section_ref = s.id)
  )`;

const RECORDS: Sql<{ record: RawRecord }> =
  `select ${RECORD_JSON} as record from section s where s.application_id = $1::uuid`;

const RECORDS_OF_MANY: Sql<{ applicationId: ApplicationId; record: RawRecord }> = `
  select s.application_id as "applicationId", ${RECORD_JSON} as record from section s where s.application_id = any($1::uuid[])`;

const SOME_RECORDS: Sql<{ record: RawRecord }> =
  `${RECORDS} and (coalesce(s.measure_id::text, ''), s.section_id) in (select * from unnest($2::text[], $3::text[]))`;

type Dated = { at: string };
type RawAnswer = Omit<Answer, "writtenAt"> & { writtenAt: string };
export type RawRecord = {
  measureId: string | null;
  sectionId: string;
  answers: RawAnswer[];
  submissions: (Omit<SectionRecord["submissions"][number], "at"> & Dated)[];
  approvals: (Omit<SectionRecord["approvals"][number], "at"> & Dated)[];
  changeRequests: (Omit<SectionRecord["changeRequests"][number], "at"> & Dated)[];
  comments: (Omit<SectionRecord["comments"][number], "at"> & Dated)[];
};
const dated = <Row extends Dated>(rows: readonly Row[]) => rows.map((row) => ({ ...row, at: new Date(row.at) }));

export const recordOf = (raw: RawRecord): SectionRecord => ({
  ...raw,
  answers: raw.answers.map((answer) => ({ ...answer, writtenAt: new Date(answer.writtenAt) })),
  submissions: dated(raw.submissions),
  approvals: dated(raw.approvals),
  changeRequests: dated(raw.changeRequests),
  comments: dated(raw.comments),
});

export async function loadRecords(
  statement: Statement,
  id: ApplicationId,
  places: "all" | readonly SectionRef[],
): Promise<SectionRecord[]> {
  const { rows } =
    places === "all"
      ? await statement(RECORDS, [id])
      : await statement(SOME_RECORDS, [
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
