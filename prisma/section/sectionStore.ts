import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import type { Outbox, Sql, Statement } from "../../domain/ports/outbox";
import type { SectionStore } from "../../domain/ports/sectionStore";
import { isSameSection, type SectionRef } from "../../domain/section/sectionRef";
import type { WrittenThen } from "../../domain/section/writtenThen";
import { ok, refuse } from "../../domain/values/outcome";
import type { KnownVersion } from "../../domain/writing/saveAnswers";
import { record } from "../connection/auditStore";
import { claimChange, lockApplication } from "../connection/claim";
import { pipelined, plainTransaction, statementOn } from "../connection/transaction";
import { loadApplication } from "../rows/loadApplication";
import { loadRecords } from "../rows/loadRecords";
import { Structures } from "../rows/loadStructure";
import { makeSection } from "../rows/sectionRow";
import { writeDiscussion } from "../rows/storeDiscussion";
import { historyOf, versionsAt } from "../rows/versionsAt";
import { askForApproval } from "./askForApproval";
import { serializePerSection } from "./serializePerSection";
import { reviewActs, storeReview } from "./storeReview";
import { writeSection } from "./writeSection";

/** An attempt only fails if another process has saved the same section meanwhile. */
const MOST_ATTEMPTS = 100;

/** Approvals from before the newest version was recorded are matched by time. */
const APPROVED_TEXT: Sql<WrittenThen> = `
  select distinct on (v.section_ref, v.field, v.party_id)
    s.measure_id as "measureId", s.section_id as "sectionId", v.field, v.party_id as "partyId", v.value
  from section mine
  join approval a on a.section_ref = mine.id
  join section s on s.application_id = mine.application_id and (s.id = mine.id or $6)
  join answer_version v on v.section_ref = s.id and v.outcome = 'saved'
    and case when a.seen_version is null then v.written_at <= a.at else v.id <= a.seen_version end
  where mine.application_id = $1::uuid and mine.measure_id is not distinct from $2::uuid and mine.section_id = $3
    and a.party_id = $4::uuid and a.content_hash = $5
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

const POSITION: Sql<SectionRef> = `
  select measure_id as "measureId", section_id as "sectionId"
  from walk_position where application_id = $1::uuid and person_id = $2::uuid`;

const NEWEST_VERSION: Sql<{ version: string }> = `
  select coalesce(max(id), 0)::text as version from answer_version where application_id = $1::uuid`;

/** Sections in PostgreSQL. Plain SQL, since everybody waits for section saves (docs/decisions/006). */
export function sectionStore(pool: Pool, outbox: Outbox): SectionStore {
  const direct = statementOn(pool);
  const structures = new Structures();
  const inOrder = serializePerSection();

  return {
    async scene(id, places) {
      const [structure, records] = await Promise.all([structures.load(direct, id), loadRecords(direct, id, places)]);
      return structure && { structure, records };
    },

    save: (key, cause, by, decide) =>
      inOrder(key, async () => {
        let known: readonly KnownVersion[] = [];
        for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
          const seen = await structures.place(direct, key);
          if (!seen) return refuse({ kind: "no-such-application" } as const);
          const { structure, record } = seen;
          if (structure.status !== "drafting") return refuse({ kind: "not-drafting" } as const);
          const scene = { structure, records: [record] };
          let decided = decide(scene, record, known);
          if (decided.ok && seen.row && decided.value.saving.wants.length > 0) {
            known = await versionsAt(direct, seen.row.id, decided.value.saving.wants);
            decided = decide(scene, record, known);
          }
          if (!decided.ok) return decided;

          const { saving, next, discussed } = decided.value;
          const row = seen.row ?? { id: randomUUID(), version: 0 };
          const [, written, , records] = await pipelined(pool, (statement) => [
            seen.row ?? makeSection(statement, key, row.id),
            writeSection(statement, key, row, cause, by, decided.value),
            saving.written.length > 0 && outbox.applicationChanged(key.applicationId, statement),
            next && !isSameSection(next, key) ? loadRecords(statement, key.applicationId, [next]) : [],
            discussed && writeDiscussion(statement, key.applicationId, row.id, by, saving.at, discussed),
          ]);
          if (written === "already-handled") return refuse({ kind: "already-handled" } as const);
          if (written === "stored")
            return ok({ ...decided.value, scene: { structure, records: [saving.record, ...records] } });
        }
        throw new Error(`section ${key.sectionId} of application ${key.applicationId} changes too fast`);
      }),

    review: (id, cause, decide) =>
      plainTransaction(pool, async (statement, undo) => {
        if (!(await claimChange(statement, id, cause))) return undo(refuse({ kind: "already-handled" } as const));
        // Reviews run one at a time, so that what a person approves is what is stored at that moment.
        await lockApplication(statement, id);
        await statement("select 1 from section where application_id = $1::uuid order by id for no key update", [id]);
        const application = await loadApplication(statement, id);
        if (!application) return undo(refuse({ kind: "no-such-application" } as const));
        if (application.status !== "drafting") return undo(refuse({ kind: "not-drafting" } as const));
        const decided = decide(application);
        if (!decided.ok) return undo(decided);
        await storeReview(statement, outbox, id, decided.value);
        await record(statement, cause, id, ...reviewActs(decided.value));
        const after = await loadApplication(statement, id);
        await outbox.applicationChanged(id, statement);
        return { ok: true, value: { application: after ?? application, decision: decided.value } };
      }),

    async position(id, personId) {
      return (await direct(POSITION, [id, personId])).rows[0] ?? null;
    },

    moveTo: (id, personId, place) => moveTo(direct, id, personId, place),

    history: (key) => historyOf(direct, key),

    askLater: (notice) => outbox.gathered(notice, direct),

    async approvedText({ applicationId, measureId, sectionId }, { partyId, contentHash }, everywhere) {
      const values = [applicationId, measureId, sectionId, partyId, contentHash, everywhere];
      return (await direct(APPROVED_TEXT, values)).rows;
    },

    async newestVersion(id) {
      return (await direct(NEWEST_VERSION, [id])).rows[0]?.version ?? "0";
    },

    async discussedText(id, partyId) {
      return (await direct(DISCUSSED_TEXT, [id, partyId])).rows;
    },

    askForApproval: (id, asked) =>
      plainTransaction(pool, async (statement) => {
        await lockApplication(statement, id);
        await askForApproval(statement, outbox, id, asked);
      }),
  };
}

async function moveTo(
  statement: Statement,
  applicationId: string,
  personId: string,
  place: SectionRef | null,
): Promise<void> {
  if (place === null) {
    await statement("delete from walk_position where application_id = $1::uuid and person_id = $2::uuid", [
      applicationId,
      personId,
    ]);
    return;
  }
  await statement(
    `insert into walk_position (application_id, person_id, measure_id, section_id) values ($1::uuid, $2::uuid, $3::uuid, $4)
     on conflict (application_id, person_id) do update set measure_id = excluded.measure_id, section_id = excluded.section_id
       where (walk_position.measure_id, walk_position.section_id) is distinct from (excluded.measure_id, excluded.section_id)`,
    [applicationId, personId, place.measureId, place.sectionId],
  );
}
