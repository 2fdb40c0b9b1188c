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
  select $4::uuid, a.id, $2::uuid, $3 from application a
  where a.id = $1::uuid and ($2::uuid is null or exists (select 1 from measure m where m.id = $2::uuid and m.application_id = a.id))
  on conflict (application_id, measure_id, section_id) do nothing`;

/** A section's row as read; the version counts how often it has been written. */
export type SectionRow = { readonly id: string; readonly version: number };

/** Creates a section's row, unless somebody else was first. */
export async function makeSection(
  statement: Statement,
  { applicationId, measureId, sectionId }: SectionKey,
  id: string,
): Promise<void> {
  await statement(MAKE, [applicationId, measureId, sectionId, id]);
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
  await makeSection(statement, key, randomUUID());
  return find();
}
