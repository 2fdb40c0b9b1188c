import type { Answer, AnswerValue, SectionRecord } from "../../domain/answers/sectionRecord";
import type { SectionRef } from "../../domain/answers/sectionRef";
import type { ApplicationId, PartyId, PersonId } from "../../domain/application/structure";
import type { Sql, Statement } from "../../domain/ports/outbox";
import type { AnswerCache, CachedAnswers } from "../connection/answerCache";

/** The answers of the section `s`; an amount is the answer to the field it was typed in. Arrays, since keys are half of it. */
const ANSWERS_JSON = `(select coalesce(json_agg(json_build_array(
        x.field, x.party_id, x.value, x.version, x.written_by_id, who.name, x.written_at)), '[]')
      from (
        select field, party_id, value, version, written_by_id, written_at from answer where section_ref = s.id
        union all
        select field, party_id, to_jsonb(kroner), version, written_by_id, written_at from amount where section_ref = s.id
      ) x join person who on who.id = x.written_by_id)`;

/** What happened to the answers of the section `s`, as pairs of a JSON object. */
const REVIEW_PAIRS = `'submissions', (select coalesce(json_agg(json_build_object('partyId', party_id, 'personId', person_id, 'at', at)), '[]')
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
      where c.section_ref = s.id)`;

/** The section `s` as one JSON value, without its answers. */
const REVIEW_JSON = `json_build_object(
    'measureId', s.measure_id, 'sectionId', s.section_id, ${REVIEW_PAIRS}
  )`;

/** The section `s` as one JSON value. */
export const RECORD_JSON = `json_build_object(
    'measureId', s.measure_id, 'sectionId', s.section_id, 'answers', ${ANSWERS_JSON}, ${REVIEW_PAIRS}
  )`;

/** `$2` and `$3` are the versions already known; the answers of a section that has none newer are not read again. */
const RECORDS: Sql<Row> = `
  select s.id, s.version, case when known.version is distinct from s.version then ${ANSWERS_JSON} end as answers,
    ${REVIEW_JSON} as review
  from section s left join unnest($2::uuid[], $3::int[]) as known(id, version) on known.id = s.id
  where s.application_id = $1::uuid`;

const NAMES: Sql<{ id: PersonId; name: string }> = "select id, name from person where id = any($1::uuid[])";

const RECORDS_AT: Sql<{ n: number; record: RawRecord }> = `
  select n, ${RECORD_JSON} as record
  from unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[]) as asked(n, application_id, measure_id, section_id)
  join section s on s.application_id = asked.application_id and s.section_id = asked.section_id
    and s.measure_id is not distinct from asked.measure_id`;

const RECORDS_OF_MANY: Sql<{ applicationId: ApplicationId; record: RawRecord }> = `
  select s.application_id as "applicationId", ${RECORD_JSON} as record from section s where s.application_id = any($1::uuid[])`;

type RawAnswer = readonly [
  field: string,
  partyId: PartyId | null,
  value: AnswerValue | null,
  version: number,
  writtenBy: PersonId,
  writtenByName: string,
  writtenAt: string,
];
type Dated = { at: string };
type RawReview = {
  measureId: string | null;
  sectionId: string;
  submissions: (Omit<SectionRecord["submissions"][number], "at"> & Dated)[];
  approvals: (Omit<SectionRecord["approvals"][number], "at"> & Dated)[];
  changeRequests: (Omit<SectionRecord["changeRequests"][number], "at"> & Dated)[];
  comments: (Omit<SectionRecord["comments"][number], "at"> & Dated)[];
};
export type RawRecord = RawReview & { answers: RawAnswer[] };

const dated = <Row extends Dated>(rows: readonly Row[]) => rows.map((row) => ({ ...row, at: new Date(row.at) }));

const answerOf = ([field, partyId, value, version, writtenBy, writtenByName, at]: RawAnswer): Answer => ({
  field,
  partyId,
  value,
  version,
  writtenBy,
  writtenByName,
  writtenAt: new Date(at),
});

/** A record of what was read, with answers that were read now or before. */
const withAnswers = (raw: RawReview, answers: readonly Answer[]): SectionRecord => ({
  measureId: raw.measureId,
  sectionId: raw.sectionId,
  answers,
  submissions: dated(raw.submissions),
  approvals: dated(raw.approvals),
  changeRequests: dated(raw.changeRequests),
  comments: dated(raw.comments),
});

export const recordOf = (raw: RawRecord): SectionRecord => withAnswers(raw, raw.answers.map(answerOf));

type Row = {
  readonly id: string;
  readonly version: number;
  readonly answers: RawAnswer[] | null;
  readonly review: RawReview;
};

/** Some sections of an application. */
export async function loadRecords(
  statement: Statement,
  id: ApplicationId,
  places: readonly SectionRef[],
): Promise<SectionRecord[]> {
  const [records = []] = await loadRecordsAt(statement, [{ id, places }]);
  return records;
}

/** Some sections each of many applications, in their order. */
export async function loadRecordsAt(
  statement: Statement,
  asked: readonly { readonly id: ApplicationId; readonly places: readonly SectionRef[] }[],
): Promise<SectionRecord[][]> {
  const each = asked.flatMap(({ id, places }, n) => places.map((place) => ({ n, id, ...place })));
  const found = asked.map((): SectionRecord[] => []);
  if (each.length === 0) return found;
  const { rows } = await statement(RECORDS_AT, [
    each.map(({ n }) => n),
    each.map(({ id }) => id),
    each.map(({ measureId }) => measureId),
    each.map(({ sectionId }) => sectionId),
  ]);
  for (const { n, record } of rows) found[n]?.push(recordOf(record));
  return found;
}

/** All sections of an application. Answers come from the cache if nobody has saved the section since. */
export async function loadAllRecords(
  statement: Statement,
  id: ApplicationId,
  cache: AnswerCache | null,
): Promise<SectionRecord[]> {
  const known = cache?.of(id) ?? new Map<string, CachedAnswers>();
  const { rows } = await statement(RECORDS, [
    id,
    [...known.keys()],
    Array.from(known.values(), (each) => each.version),
  ]);
  const names = await namesOf(statement, known);
  const found = rows.map(({ id: rowId, version, answers, review }) => {
    const before = known.get(rowId);
    if (answers === null && !before) throw new Error(`no answers of section ${rowId}`);
    const cached = answers || !before ? newly(version, answers ?? []) : named(before, names);
    return { rowId, cached, record: withAnswers(review, cached.answers) };
  });
  cache?.keep(id, new Map(found.map(({ rowId, cached }) => [rowId, cached])));
  return found.map(({ record }) => record);
}

function newly(version: number, raw: readonly RawAnswer[]): CachedAnswers {
  const answers = raw.map(answerOf);
  return { version, answers, writers: new Map(answers.map((each) => [each.writtenBy, each.writtenByName])) };
}

/** A person's new name does not change the version of a section. */
function named(before: CachedAnswers, names: ReadonlyMap<PersonId, string>): CachedAnswers {
  const nameOf = (id: PersonId, name: string) => names.get(id) ?? name;
  if ([...before.writers].every(([id, name]) => nameOf(id, name) === name)) return before;
  return {
    version: before.version,
    answers: before.answers.map((each) => ({ ...each, writtenByName: nameOf(each.writtenBy, each.writtenByName) })),
    writers: new Map([...before.writers].map(([id, name]) => [id, nameOf(id, name)])),
  };
}

async function namesOf(
  statement: Statement,
  known: ReadonlyMap<string, CachedAnswers>,
): Promise<ReadonlyMap<PersonId, string>> {
  const ids = new Set([...known.values()].flatMap(({ writers }) => [...writers.keys()]));
  if (ids.size === 0) return new Map();
  const { rows } = await statement(NAMES, [[...ids]]);
  return new Map(rows.map(({ id, name }) => [id, name]));
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
