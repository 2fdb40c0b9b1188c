import type { Discussion } from "../../domain/answers/sectionRecord";
import type { ApplicationId } from "../../domain/application/structure";
import type { Amount } from "../../domain/application/totals";
import type { Sql, Statement } from "../../domain/ports/outbox";
import type { Application } from "../../domain/section/section";
import type { Caches } from "../connection/openDatabase";
import { loadAllRecords, loadRecordsOfMany } from "./loadRecords";
import { loadStructure, loadStructures } from "./loadStructure";

const AMOUNTS: Sql<Amount> = `
  select measure_id as "measureId", party_id as "partyId", purpose, year, kroner
  from amount where application_id = $1::uuid and kroner is not null
  order by measure_id, party_id, purpose, year`;

const AMOUNTS_OF_MANY: Sql<Amount & { applicationId: ApplicationId }> = `
  select application_id as "applicationId", measure_id as "measureId", party_id as "partyId", purpose, year, kroner
  from amount where application_id = any($1::uuid[]) and kroner is not null
  order by measure_id, party_id, purpose, year`;

type DiscussionRow = Discussion & { readonly applicationId: ApplicationId };

const DISCUSSIONS: Sql<DiscussionRow> = `
  select distinct on (application_id, party_id) application_id as "applicationId",
    party_id as "partyId", person_id as "personId", at, content_hash as "contentHash"
  from discussion where application_id = any($1::uuid[])
  order by application_id, party_id, id desc`;

async function discussionsOf(statement: Statement, ids: readonly ApplicationId[]): Promise<DiscussionRow[]> {
  return (await statement(DISCUSSIONS, [ids])).rows;
}

/** The whole current application, or null. See `AnswerCache` and `StructureCache` for who may give it caches. */
export async function loadApplication(
  statement: Statement,
  id: ApplicationId,
  caches: Caches | null,
): Promise<Application | null> {
  const [structure, records, { rows: amounts }, discussions] = await Promise.all([
    loadStructure(statement, id, caches?.structures),
    loadAllRecords(statement, id, caches?.answers ?? null),
    statement(AMOUNTS, [id]),
    discussionsOf(statement, [id]),
  ]);
  return structure && { ...structure, records, amounts, discussions };
}

/** The same for many, those that exist, in as many statements as for one. */
export async function loadApplications(statement: Statement, ids: readonly ApplicationId[]): Promise<Application[]> {
  const structures = await loadStructures(statement, ids);
  const records = await loadRecordsOfMany(statement, ids);
  const amounts = new Map<ApplicationId, Amount[]>(ids.map((id) => [id, []]));
  const { rows } = await statement(AMOUNTS_OF_MANY, [ids]);
  for (const { applicationId, ...amount } of rows) amounts.get(applicationId)?.push(amount);
  const discussions = await discussionsOf(statement, ids);
  return structures.map((structure) => ({
    ...structure,
    records: records.get(structure.id) ?? [],
    amounts: amounts.get(structure.id) ?? [],
    discussions: discussions.filter(({ applicationId }) => applicationId === structure.id),
  }));
}
