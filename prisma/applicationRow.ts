import type { ApplicationId, Structure } from "../domain/application";
import type { Amount } from "../domain/ledger";
import type { SectionScene, Statement } from "../domain/ports";
import type { Application } from "../domain/section";
import { type Answer, emptyRecord, type SectionKey, type SectionRecord } from "../domain/sectionRecord";
import type { Place } from "../domain/walk";
import type { SectionRow } from "./sectionRow";

/** One application as one JSON value: a single statement, however many tables it is spread over. */
const STRUCTURE_JSON = `json_build_object(
    'id', a.id, 'formId', a.form_id, 'title', a.title, 'year', a.year, 'network', a.network,
    'deadline', to_char(a.deadline, 'YYYY-MM-DD"T"HH24:MI'), 'timeZone', p.time_zone, 'status', a.status,
    'planId', a.plan_id, 'earlierFrom', a.earlier_from,
    'parties', (select coalesce(json_agg(json_build_object(
        'id', id, 'kind', kind, 'name', name, 'shortName', short_name, 'orgNumber', org_number,
        'removed', removed_at is not null) order by place), '[]')
      from party where application_id = a.id),
    'members', (select coalesce(json_agg(json_build_object(
        'id', m.id, 'partyId', m.party_id, 'personId', m.person_id, 'personName', who.name,
        'writes', m.writes, 'approves', m.approves, 'joinedAt', m.joined_at) order by m.joined_at, m.id), '[]')
      from member m join person who on who.id = m.person_id where m.application_id = a.id),
    'measures', (select coalesce(json_agg(json_build_object(
        'id', id, 'number', number, 'name', name, 'scheme', scheme,
        'partyIds', (select coalesce(json_agg(party_id), '[]') from measure_party where measure_id = measure.id))
        order by number, id), '[]')
      from measure where application_id = a.id)
  )`;

const OF_APPLICATION = `
  from application a join partnership p on p.id = a.partnership_id
  where a.id = $1::uuid`;

const STRUCTURE = `select ${STRUCTURE_JSON} as structure ${OF_APPLICATION}`;

/** A section as one JSON value; an amount is the answer to the field it was typed in. */
const RECORD_JSON = `json_build_object(
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
        'partyId', party_id, 'personId', person_id, 'contentHash', content_hash, 'at', at)), '[]')
      from approval where section_ref = s.id),
    'changeRequests', (select coalesce(json_agg(json_build_object(
        'id', c.id, 'partyId', c.party_id, 'personId', c.person_id, 'personName', who.name, 'comment', c.comment,
        'at', c.at, 'resolved', c.resolved_at is not null) order by c.at), '[]')
      from change_request c join person who on who.id = c.person_id where c.section_ref = s.id)
  )`;

const RECORDS = `select ${RECORD_JSON} as record from section s where s.application_id = $1::uuid`;

const SOME_RECORDS = `${RECORDS} and (coalesce(s.measure_id::text, ''), s.section_id) in (select * from unnest($2::text[], $3::text[]))`;

/** What saving a section needs to know. */
const PLACE = `
  select ${STRUCTURE_JSON} as structure, s.id, s.version, case when s.id is not null then ${RECORD_JSON} end as record
  from application a
  join partnership p on p.id = a.partnership_id
  left join section s on s.application_id = a.id and s.section_id = $3
    and (s.measure_id = $2::uuid or ($2::uuid is null and s.measure_id is null))
  where a.id = $1::uuid`;

const AMOUNTS = `
  select measure_id as "measureId", party_id as "partyId", purpose, kroner
  from amount where application_id = $1::uuid and kroner is not null
  order by measure_id, party_id`;

type Dated = { at: string };
type RawAnswer = Omit<Answer, "writtenAt"> & { writtenAt: string };
type RawRecord = {
  measureId: string | null;
  sectionId: string;
  answers: RawAnswer[];
  submissions: (Omit<SectionRecord["submissions"][number], "at"> & Dated)[];
  approvals: (Omit<SectionRecord["approvals"][number], "at"> & Dated)[];
  changeRequests: (Omit<SectionRecord["changeRequests"][number], "at"> & Dated)[];
};
type RawStructure = Omit<Structure, "members"> & {
  members: (Omit<Structure["members"][number], "joinedAt"> & { joinedAt: string })[];
};

const dated = <Row extends Dated>(rows: readonly Row[]) => rows.map((row) => ({ ...row, at: new Date(row.at) }));

const recordOf = (raw: RawRecord): SectionRecord => ({
  ...raw,
  answers: raw.answers.map((answer) => ({ ...answer, writtenAt: new Date(answer.writtenAt) })),
  submissions: dated(raw.submissions),
  approvals: dated(raw.approvals),
  changeRequests: dated(raw.changeRequests),
});

const structureOf = (raw: RawStructure): Structure => ({
  ...raw,
  members: raw.members.map((member) => ({ ...member, joinedAt: new Date(member.joinedAt) })),
});

export async function loadStructure(statement: Statement, id: ApplicationId): Promise<Structure | null> {
  const [row] = (await statement(STRUCTURE, [id])).rows as { structure: RawStructure }[];
  return row ? structureOf(row.structure) : null;
}

export async function loadRecords(
  statement: Statement,
  id: ApplicationId,
  places: "all" | readonly Place[],
): Promise<SectionRecord[]> {
  const { rows } =
    places === "all"
      ? await statement(RECORDS, [id])
      : await statement(SOME_RECORDS, [
          id,
          places.map(({ measureId }) => measureId ?? ""),
          places.map(({ sectionId }) => sectionId),
        ]);
  return (rows as { record: RawRecord }[]).map(({ record }) => recordOf(record));
}

/** The structure, and one section with its row (null where nobody has written in it yet), in one statement. */
export async function loadPlace(
  statement: Statement,
  { applicationId, measureId, sectionId }: SectionKey,
): Promise<{ structure: Structure; row: SectionRow | null; record: SectionRecord } | null> {
  const { rows } = await statement(PLACE, [applicationId, measureId, sectionId]);
  const [found] = rows as { structure: RawStructure; id: string | null; version: number; record: RawRecord | null }[];
  if (!found) return null;
  return {
    structure: structureOf(found.structure),
    row: found.id === null ? null : { id: found.id, version: found.version },
    record: found.record ? recordOf(found.record) : emptyRecord(measureId, sectionId),
  };
}

export async function loadScene(
  statement: Statement,
  id: ApplicationId,
  places: "all" | readonly Place[],
): Promise<SectionScene | null> {
  const structure = await loadStructure(statement, id);
  return structure && { structure, records: await loadRecords(statement, id, places) };
}

export async function loadApplication(statement: Statement, id: ApplicationId): Promise<Application | null> {
  const scene = await loadScene(statement, id, "all");
  if (!scene) return null;
  return { ...scene.structure, records: scene.records, amounts: (await statement(AMOUNTS, [id])).rows as Amount[] };
}
