import { Client } from "pg";
import type { Writer } from "./writer";

/** Everything in the database that is not as the writers were told, as a sentence each. */
export async function differences(
  databaseUrl: string,
  before: readonly Writer[],
  after: readonly Writer[],
  accepted: number,
): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const wrong: string[] = [];
    const {
      rows: [conflicts],
    } = await client.query("select count(*)::int as count from answer_version where outcome = 'conflict'");
    if (conflicts.count > 0) wrong.push(`${conflicts.count} texts are stored as conflicts`);

    let saved = 0;
    for (const [index, { data, input, version, text }] of after.entries()) {
      const from = before[index]?.version ?? 0;
      const [field, party] = input.split(".");
      const {
        rows: [stored],
      } = await client.query(
        `select a.version, a.value, count(v.*)::int as count
         from section s
           join answer a on a.section_ref = s.id and a.field = $4 and a.party_id = $5::uuid
           left join answer_version v on v.section_ref = s.id and v.field = a.field and v.party_id = a.party_id and v.version > $6 and v.outcome = 'saved'
         where s.application_id = $1::uuid and s.measure_id = $2::uuid and s.section_id = $3
         group by a.id`,
        [data.applicationId, data.measureId, data.sectionId, field, party, from],
      );
      saved += stored?.count ?? 0;
      if (stored?.version !== version || stored?.value !== text)
        wrong.push(`writer ${index} was told of version ${version}, stored is ${stored?.version}`);
    }
    if (saved !== accepted) wrong.push(`${accepted} saves were accepted, ${saved} are in the history`);
    return wrong;
  } finally {
    await client.end();
  }
}
