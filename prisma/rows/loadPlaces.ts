import { emptyRecord, type SectionKey, type SectionRecord } from "../../domain/answers/sectionRecord";
import type { ApplicationId, Structure } from "../../domain/application/structure";
import type { Sql, Statement } from "../../domain/ports/outbox";
import type { StructureCache } from "../connection/structureCache";
import { type RawRecord, RECORD_JSON, recordOf } from "./loadRecords";
import { loadStructure } from "./loadStructure";
import type { SectionRow } from "./sectionRow";

/**
 * The versions of structures, each with one section. The structures are not in it: PostgreSQL would plan so large a
 * statement anew each time.
 */
const PLACES: Sql<FoundPlace> = `
  select n::int, a.id, a.structure_version as version,
    s.id as "rowId", s.version as "rowVersion", case when s.id is not null then ${RECORD_JSON} end as record
  from unnest($1::uuid[], $2::uuid[], $3::text[]) with ordinality as asked(id, measure_id, section_id, n)
  join application a on a.id = asked.id
  left join section s on s.application_id = a.id and s.section_id = asked.section_id and s.measure_id is not distinct from asked.measure_id`;

type FoundPlace = {
  n: number;
  id: ApplicationId;
  version: number;
  rowId: string | null;
  rowVersion: number;
  record: RawRecord | null;
};

/** A section with its row (null if nobody has written in it yet), in its application. */
export type PlaceRow = {
  readonly structure: Structure;
  readonly row: SectionRow | null;
  readonly record: SectionRecord;
};

/** The structure and one section, each; null if there is no such application. All sections in one statement. */
export async function loadPlaces(
  statement: Statement,
  keys: readonly SectionKey[],
  cache: StructureCache,
): Promise<(PlaceRow | null)[]> {
  const { rows } = await statement(PLACES, [
    keys.map(({ applicationId }) => applicationId),
    keys.map(({ measureId }) => measureId),
    keys.map(({ sectionId }) => sectionId),
  ]);
  const found = new Map(rows.map((row) => [row.n, row]));
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  const structures = new Map(
    await Promise.all(
      Array.from(versions, async ([id, version]) => {
        const before = cache.of(id);
        return [
          id,
          before?.version === version ? before.structure : await loadStructure(statement, id, cache),
        ] as const;
      }),
    ),
  );
  return keys.map(({ applicationId, measureId, sectionId }, at) => {
    const row = found.get(at + 1);
    const structure = structures.get(applicationId);
    if (!row || !structure) return null;
    return {
      structure,
      row: row.rowId === null ? null : { id: row.rowId, version: row.rowVersion },
      record: row.record ? recordOf(row.record) : emptyRecord(measureId, sectionId),
    };
  });
}
