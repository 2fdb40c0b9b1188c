import type { PartyId, PersonId } from "../../domain/application/structure";
import type { Answer, AnswerValue, SectionRecord } from "../../domain/section/sectionRecord";

/** The answers of the section `s`; an amount is the answer to the field it was typed in. Arrays, since keys are half of it. */
export const ANSWERS_JSON = `(select coalesce(json_agg(json_build_array(
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
export const REVIEW_JSON = `json_build_object(
    'measureId', s.measure_id, 'sectionId', s.section_id, ${REVIEW_PAIRS}
  )`;

/** The section `s` as one JSON value. */
export const RECORD_JSON = `json_build_object(
    'measureId', s.measure_id, 'sectionId', s.section_id, 'answers', ${ANSWERS_JSON}, ${REVIEW_PAIRS}
  )`;

export type RawAnswer = readonly [
  field: string,
  partyId: PartyId | null,
  value: AnswerValue | null,
  version: number,
  writtenBy: PersonId,
  writtenByName: string,
  writtenAt: string,
];
type Dated = { at: string };
export type RawReview = {
  measureId: string | null;
  sectionId: string;
  submissions: (Omit<SectionRecord["submissions"][number], "at"> & Dated)[];
  approvals: (Omit<SectionRecord["approvals"][number], "at"> & Dated)[];
  changeRequests: (Omit<SectionRecord["changeRequests"][number], "at"> & Dated)[];
  comments: (Omit<SectionRecord["comments"][number], "at"> & Dated)[];
};
export type RawRecord = RawReview & { answers: RawAnswer[] };

const dated = <Row extends Dated>(rows: readonly Row[]) => rows.map((row) => ({ ...row, at: new Date(row.at) }));

export const answerOf = ([field, partyId, value, version, writtenBy, writtenByName, at]: RawAnswer): Answer => ({
  field,
  partyId,
  value,
  version,
  writtenBy,
  writtenByName,
  writtenAt: new Date(at),
});

/** A record of what was read, with answers that were read now or before. */
export const withAnswers = (raw: RawReview, answers: readonly Answer[]): SectionRecord => ({
  measureId: raw.measureId,
  sectionId: raw.sectionId,
  answers,
  submissions: dated(raw.submissions),
  approvals: dated(raw.approvals),
  changeRequests: dated(raw.changeRequests),
  comments: dated(raw.comments),
});

export const recordOf = (raw: RawRecord): SectionRecord => withAnswers(raw, raw.answers.map(answerOf));
