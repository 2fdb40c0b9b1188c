import type { ApplicationId, PersonId } from "../../domain/application/structure";
import type { Sql, Statement } from "../../domain/ports/outbox";
import type { SectionRecord } from "../../domain/section/sectionRecord";
import type { AnswerCache, CachedAnswers } from "./answerCache";
import { ANSWERS_JSON, answerOf, type RawAnswer, type RawReview, REVIEW_JSON, withAnswers } from "./recordJson";

type Row = {
  readonly id: string;
  readonly version: number;
  readonly answers: RawAnswer[] | null;
  readonly review: RawReview;
};

/** `$2` and `$3` are the versions already known; the answers of a section that has none newer are not read again. */
const RECORDS: Sql<Row> = `
  select s.id, s.version, case when known.version is distinct from s.version then ${ANSWERS_JSON} end as answers,
    ${REVIEW_JSON} as review
  from section s left join unnest($2::uuid[], $3::int[]) as known(id, version) on known.id = s.id
  where s.application_id = $1::uuid`;

const NAMES: Sql<{ id: PersonId; name: string }> = "select id, name from person where id = any($1::uuid[])";

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
