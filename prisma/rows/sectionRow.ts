import { randomUUID } from "node:crypto";
import type { SectionKey } from "../../domain/answers/sectionRecord";
import type { Sql, Statement } from "../../domain/ports/outbox";

const FIND: Sql<{ id: string }> = `
  select id from section
  where application_id = $1::uuid and (measure_id = $2::uuid or ($2::uuid is null and measure_id is null)) and section_id = $3
  for no key update`;

/** A section gets its row when somebody first writes in it. No row is made for a measure of another application. */
const MAKE = `
  insert into section (id, application_id, measure_id, section_id)
  select made.id, a.id, made.measure_id, made.section_id
  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) as made(id, application_id, measure_id, section_id)
  join application a on a.id = made.application_id
  where made.measure_id is null or exists (select from measure m where m.id = made.measure_id and m.application_id = a.id)
  order by a.id, made.measure_id, made.section_id
  on conflict (application_id, measure_id, section_id) do nothing`;

/** A section's row as read; the version counts how often it has been written. */
export type SectionRow = { readonly id: string; readonly version: number };

/** A section that has no row yet, and the id that its row gets. */
export type NewSection = SectionKey & { readonly id: string };

/** Creates the rows of sections, but for those that somebody else has made meanwhile. */
export async function makeSections(statement: Statement, sections: readonly NewSection[]): Promise<void> {
  if (sections.length === 0) return;
  await statement(MAKE, [
    sections.map(({ id }) => id),
    sections.map(({ applicationId }) => applicationId),
    sections.map(({ measureId }) => measureId),
    sections.map(({ sectionId }) => sectionId),
  ]);
}

/**
 * Locks a section until the transaction ends, and returns its row id; null if there is no such application or measure.
 */
export async function lockSection(statement: Statement, key: SectionKey): Promise<string | null> {
  const find = async () => {
    const { rows } = await statement(FIND, [key.applicationId, key.measureId, key.sectionId]);
    return rows[0]?.id ?? null;
  };
  const found = await find();
  if (found) return found;
  await makeSections(statement, [{ ...key, id: randomUUID() }]);
  return find();
}
