import type { Pool } from "pg";
import type { Sql } from "../../domain/ports/outbox";
import type { VersionStore } from "../../domain/ports/versionStore";
import type { WrittenThen } from "../../domain/section/writtenThen";
import { statementOn } from "../connection/transaction";
import { historyOf } from "../rows/versionsAt";

const APPROVED_TEXT: Sql<WrittenThen> = `
  select distinct on (v.section_ref, v.field, v.party_id)
    s.measure_id as "measureId", s.section_id as "sectionId", v.field, v.party_id as "partyId", v.value
  from section mine
  join approval a on a.section_ref = mine.id
  join section s on s.application_id = mine.application_id and (s.id = mine.id or $6)
  join answer_version v on v.section_ref = s.id and v.outcome = 'saved' and v.id <= a.seen_version
  where mine.application_id = $1::uuid and mine.measure_id is not distinct from $2::uuid and mine.section_id = $3
    and a.party_id = $4::uuid and a.content_hash = $5
  order by v.section_ref, v.field, v.party_id, v.id desc`;

const TEXT_AT: Sql<WrittenThen> = `
  select distinct on (v.section_ref, v.field, v.party_id)
    s.measure_id as "measureId", s.section_id as "sectionId", v.field, v.party_id as "partyId", v.value
  from section s
  join answer_version v on v.section_ref = s.id and v.outcome = 'saved' and v.written_at <= $4
  where s.application_id = $1::uuid and s.measure_id is not distinct from $2::uuid and s.section_id = $3
  order by v.section_ref, v.field, v.party_id, v.id desc`;

const DISCUSSED_TEXT: Sql<WrittenThen> = `
  select distinct on (v.section_ref, v.field, v.party_id)
    s.measure_id as "measureId", s.section_id as "sectionId", v.field, v.party_id as "partyId", v.value
  from (
    select seen_version from discussion where application_id = $1::uuid and party_id = $2::uuid order by id desc limit 1
  ) d
  join section s on s.application_id = $1::uuid
  join answer_version v on v.section_ref = s.id and v.outcome = 'saved' and v.id <= d.seen_version
  order by v.section_ref, v.field, v.party_id, v.id desc`;

const NEWEST_VERSION: Sql<{ version: string }> = `
  select coalesce(max(id), 0)::text as version from answer_version where application_id = $1::uuid`;

export function versionStore(pool: Pool): VersionStore {
  const direct = statementOn(pool);
  return {
    history: (key) => historyOf(direct, key),

    async approvedText({ applicationId, measureId, sectionId }, { partyId, contentHash }, everywhere) {
      const values = [applicationId, measureId, sectionId, partyId, contentHash, everywhere];
      return (await direct(APPROVED_TEXT, values)).rows;
    },

    async textAt({ applicationId, measureId, sectionId }, at) {
      return (await direct(TEXT_AT, [applicationId, measureId, sectionId, at])).rows;
    },

    async newestVersion(id) {
      return (await direct(NEWEST_VERSION, [id])).rows[0]?.version ?? "0";
    },

    async discussedText(id, partyId) {
      return (await direct(DISCUSSED_TEXT, [id, partyId])).rows;
    },
  };
}
