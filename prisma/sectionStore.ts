import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { refuse } from "../domain/outcome";
import type { LedgerFields, Outbox, SectionStore, Statement } from "../domain/ports";
import type { Saving } from "../domain/saveAnswers";
import { emptyRecord, type SectionKey } from "../domain/sectionRecord";
import { type Place, samePlace } from "../domain/walk";
import { loadApplication, loadRecords, loadScene } from "./applicationRow";
import { changing, claim, lockApplication } from "./claim";
import { askForApproval, storeJudgement } from "./judgement";
import { lockSection } from "./sectionRow";
import { plainTransaction } from "./transaction";

/** Sections in PostgreSQL. Plain SQL: saving a section is the turn that everybody waits for (docs/decisions/006). */
export function sectionStore(pool: Pool, outbox: Outbox): SectionStore {
  const direct: Statement = (text, values) => pool.query(text, values as unknown[]);
  return {
    scene: (id, places) => loadScene(direct, id, places),

    save: (key, cause, by, decide) =>
      plainTransaction(pool, async (statement, undo) => {
        await changing(statement, key.applicationId);
        if (!(await claim(statement, cause))) return undo(refuse({ kind: "already-handled" } as const));
        const ref = await lockSection(statement, key);
        const scene = await loadScene(statement, key.applicationId, [key]);
        if (!scene) return undo(refuse({ kind: "no-such-application" } as const));
        if (scene.structure.status !== "drafting") return undo(refuse({ kind: "not-drafting" } as const));

        const decided = decide(scene, scene.records[0] ?? emptyRecord(key.measureId, key.sectionId));
        if (!decided.ok) return undo(decided);
        const { saving, next, ledger } = decided.value;
        if (ref) await write(statement, key, ref, by, saving, ledger);
        await moveTo(statement, key.applicationId, by, next);
        const records = next && !samePlace(next, key) ? await loadRecords(statement, key.applicationId, [next]) : [];
        if (saving.written.length > 0) await outbox.applicationChanged(key.applicationId, statement);
        return {
          ok: true,
          value: { scene: { structure: scene.structure, records: [saving.record, ...records] }, saving, next },
        };
      }),

    judge: (id, cause, decide) =>
      plainTransaction(pool, async (statement, undo) => {
        await changing(statement, id);
        if (!(await claim(statement, cause))) return undo(refuse({ kind: "already-handled" } as const));
        // Whoever judges, judges alone: what a person approves is what is stored when the approval is.
        await lockApplication(statement, id);
        await statement("select 1 from section where application_id = $1::uuid order by id for no key update", [id]);
        const application = await loadApplication(statement, id);
        if (!application) return undo(refuse({ kind: "no-such-application" } as const));
        if (application.status !== "drafting") return undo(refuse({ kind: "not-drafting" } as const));
        const decided = decide(application);
        if (!decided.ok) return undo(decided);
        await storeJudgement(statement, outbox, id, decided.value);
        const after = await loadApplication(statement, id);
        await outbox.applicationChanged(id, statement);
        return { ok: true, value: { application: after ?? application, judgement: decided.value } };
      }),

    async position(id, personId) {
      const { rows } = await direct(
        `select measure_id as "measureId", section_id as "sectionId" from walk_position where application_id = $1::uuid and person_id = $2::uuid`,
        [id, personId],
      );
      return (rows[0] as { measureId: string | null; sectionId: string } | undefined) ?? null;
    },

    moveTo: (id, personId, place) => moveTo(direct, id, personId, place),

    async history(key) {
      const { rows } = await direct(
        `select v.field, v.party_id as "partyId", v.version, v.value, v.outcome, v.written_by_id as "writtenBy", v.written_at as "writtenAt"
         from answer_version v join section s on s.id = v.section_ref
         where s.application_id = $1::uuid and s.measure_id is not distinct from $2::uuid and s.section_id = $3
         order by v.id`,
        [key.applicationId, key.measureId, key.sectionId],
      );
      return rows as Awaited<ReturnType<SectionStore["history"]>>;
    },

    askForApproval: (id, asked, at) =>
      plainTransaction(pool, async (statement) => {
        await lockApplication(statement, id);
        await askForApproval(statement, outbox, id, asked, at);
      }),
  };
}

async function moveTo(
  statement: Statement,
  applicationId: string,
  personId: string,
  place: Place | null,
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
     on conflict (application_id, person_id) do update set measure_id = excluded.measure_id, section_id = excluded.section_id`,
    [applicationId, personId, place.measureId, place.sectionId],
  );
}

/** Stores what was written, as the standing value and as a version, and what was typed in conflict as a version only. */
async function write(
  statement: Statement,
  key: SectionKey,
  ref: string,
  by: string,
  { written, conflicts, at }: Saving,
  ledger: LedgerFields,
): Promise<void> {
  if (written.length + conflicts.length === 0) return;
  const versions = [
    ...written.map(({ field, partyId, value, version }) => ({
      field,
      party_id: partyId,
      value,
      version,
      outcome: "saved",
    })),
    ...conflicts.map(({ field, partyId, mine, theirs }) => ({
      field,
      party_id: partyId,
      value: mine,
      version: theirs.version + 1,
      outcome: "conflict",
    })),
  ];
  const lines = written
    .filter(({ field }) => ledger.has(field))
    .map(({ field, partyId, value, version }) => ({
      id: randomUUID(),
      field,
      party_id: partyId,
      kroner: value,
      version,
      purpose: ledger.get(field),
    }));
  const answers = written
    .filter(({ field }) => !ledger.has(field))
    .map(({ field, partyId, value, version }) => ({ id: randomUUID(), field, party_id: partyId, value, version }));
  await statement(WRITE, [
    key.applicationId,
    ref,
    by,
    at,
    JSON.stringify(versions),
    JSON.stringify(answers),
    JSON.stringify(lines),
    key.measureId,
  ]);
}

/** One statement for all tables. A JSON null of a cleared field becomes a database null. */
const WRITE = `
  with kept as (
    insert into answer_version (application_id, section_ref, party_id, field, version, value, outcome, written_by_id, written_at)
    select $1::uuid, $2::uuid, v.party_id, v.field, v.version, nullif(v.value, 'null'), v.outcome::"WriteOutcome", $3::uuid, $4
    from jsonb_to_recordset($5::jsonb) as v(party_id uuid, field text, version int, value jsonb, outcome text)
  ), answered as (
    insert into answer (id, application_id, section_ref, party_id, field, value, version, written_by_id, written_at)
    select v.id, $1::uuid, $2::uuid, v.party_id, v.field, nullif(v.value, 'null'), v.version, $3::uuid, $4
    from jsonb_to_recordset($6::jsonb) as v(id uuid, party_id uuid, field text, value jsonb, version int)
    on conflict (section_ref, party_id, field) do update
      set value = excluded.value, version = excluded.version, written_by_id = excluded.written_by_id, written_at = excluded.written_at
  ), counted as (
    insert into amount (id, application_id, measure_id, party_id, section_ref, field, purpose, kroner, version, written_by_id, written_at)
    select v.id, $1::uuid, $8::uuid, v.party_id, $2::uuid, v.field, v.purpose::"AmountPurpose", v.kroner, v.version, $3::uuid, $4
    from jsonb_to_recordset($7::jsonb) as v(id uuid, party_id uuid, field text, purpose text, kroner int, version int)
    on conflict (measure_id, party_id, purpose) do update
      set kroner = excluded.kroner, version = excluded.version, written_by_id = excluded.written_by_id, written_at = excluded.written_at
  )
  update section set version = version + 1 where id = $2::uuid`;
