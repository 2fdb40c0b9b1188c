import { randomUUID } from "node:crypto";
import type { Statement } from "../domain/ports";
import type { SectionKey } from "../domain/sectionRecord";

const FIND = `
  select id from section
  where application_id = $1::uuid and measure_id is not distinct from $2::uuid and section_id = $3
  for no key update`;

/** A section gets its row when somebody first writes in it. No row for a measure of another application. */
const MAKE = `
  insert into section (id, application_id, measure_id, section_id)
  select $4::uuid, a.id, $2::uuid, $3 from application a
  where a.id = $1::uuid and ($2::uuid is null or exists (select 1 from measure m where m.id = $2::uuid and m.application_id = a.id))
  on conflict (application_id, measure_id, section_id) do nothing`;

/** Locks a section until the transaction ends, and names its row; null if there is no such application or measure. */
export async function lockSection(
  statement: Statement,
  { applicationId, measureId, sectionId }: SectionKey,
): Promise<string | null> {
  const key = [applicationId, measureId, sectionId];
  const find = async () => ((await statement(FIND, key)).rows[0] as { id: string } | undefined)?.id;
  const found = await find();
  if (found) return found;
  await statement(MAKE, [...key, randomUUID()]);
  return (await find()) ?? null;
}
