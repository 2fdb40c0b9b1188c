import type { ApplicationId } from "../domain/application";
import type { Amount } from "../domain/ledger";
import type { Statement } from "../domain/ports";
import type { Application } from "../domain/section";
import { loadRecords } from "./recordRow";
import { loadStructure } from "./structureRow";

const AMOUNTS = `
  select measure_id as "measureId", party_id as "partyId", purpose, kroner
  from amount where application_id = $1::uuid and kroner is not null
  order by measure_id, party_id`;

/** The whole application as it stands, or null. */
export async function loadApplication(statement: Statement, id: ApplicationId): Promise<Application | null> {
  const structure = await loadStructure(statement, id);
  if (!structure) return null;
  const records = await loadRecords(statement, id, "all");
  return { ...structure, records, amounts: (await statement(AMOUNTS, [id])).rows as Amount[] };
}
