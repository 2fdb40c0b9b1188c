import { measuresOf, partyLabel } from "../../domain/application/structure";
import type { Act } from "../../domain/audit/act";
import type { AwardStore, StoredAward } from "../../domain/award/awardStore";
import type { AwardDecision } from "../../domain/award/recordAward";
import type { Outbox, Sql, Statement } from "../../domain/ports/outbox";
import { ok, refuse } from "../../domain/values/outcome";
import { createApplication } from "../application/createApplication";
import { record } from "../connection/auditStore";
import { claim, lockApplication, waitForWriters } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { plainTransaction, statementIn, statementOn, type Tx, transaction } from "../connection/transaction";
import { loadStructure } from "../rows/loadStructure";
import { awardAndReports, storedAward } from "./storedAward";

const AWARDED: Sql<{ id: string }> = `
  select id from application where status = 'delivered' and exists (select from award where application_id = application.id)
  order by id`;

const REPORT_IDS: Sql<{ id: string }> = `select id from application where reports_on_id = $1::uuid order by id`;

const REMIND: Sql<{ year: number }> = `
  insert into report_reminder (application_id, year, person_id, offset_days, at)
  values ($1::uuid, $2::int, $3::uuid, $4::int, $5)
  on conflict do nothing returning year`;

/** Awards change with the application, and with the reports that show them: whoever decides there waits, and sees it. */
async function holdAll(statement: Statement, applicationId: string): Promise<string[]> {
  await waitForWriters(statement, applicationId);
  const reports = (await statement(REPORT_IDS, [applicationId])).rows.map(({ id }) => id);
  for (const id of reports) await waitForWriters(statement, id);
  return reports;
}

export function awardStore({ prisma, pool, caches }: Database, outbox: Outbox): AwardStore {
  const direct = statementOn(pool);

  return {
    of: (id) => awardAndReports(direct, id),

    record: (applicationId, cause, at, decide) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        const reports = await holdAll(statement, applicationId);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        await lockApplication(statement, applicationId);
        const stored = await storedAward(tx, statement, applicationId, caches);
        if (!stored) return rollBack(refuse({ kind: "no-such-application" } as const));
        const decided = decide(stored);
        if (!decided.ok) return rollBack(decided);
        if (decided.value.steps.length === 0) return ok(stored.award);
        await store(tx, stored, decided.value, { at, by: cause.by });
        await record(statement, cause, applicationId, actOf(stored, decided.value));
        for (const id of [applicationId, ...reports]) await outbox.applicationChanged(id, statement);
        return ok((await awardAndReports(statement, applicationId)).award);
      }),

    startReport: (applicationId, cause, decide) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        await waitForWriters(statement, applicationId);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        await lockApplication(statement, applicationId);
        const stored = await storedAward(tx, statement, applicationId, caches);
        if (!stored) return rollBack(refuse({ kind: "no-such-application" } as const));
        const decided = decide(stored);
        if (!decided.ok) return rollBack(decided);
        const { structure, earlier, measures, parties } = decided.value;
        const { partnershipId } = await tx.application.findUniqueOrThrow({ where: { id: applicationId } });
        await createApplication(tx, outbox, { cause, partnershipId }, { ...structure, earlier });
        for (const [id, reportsOnId] of measures) await tx.measure.update({ where: { id }, data: { reportsOnId } });
        for (const [id, reportsOnId] of parties) await tx.party.update({ where: { id }, data: { reportsOnId } });
        const started = { kind: "report-started", reportId: structure.id, title: structure.title } as const;
        await record(statement, cause, applicationId, started);
        await outbox.applicationChanged(applicationId, statement);
        return ok(structure);
      }),

    async awarded() {
      return (await direct(AWARDED, [])).rows.map(({ id }) => id);
    },

    async load(id) {
      const structure = await loadStructure(direct, id);
      return structure && { structure, ...(await awardAndReports(direct, id)) };
    },

    remindOfReport: (applicationId, { year, personId, offsetDays, at }) =>
      plainTransaction(pool, async (statement) => {
        const { rows } = await statement(REMIND, [applicationId, year, personId, offsetDays, at]);
        if (rows.length === 0) return false;
        await outbox.notice({ kind: "report-due", applicationId, personId, year }, statement);
        return true;
      }),
  };
}

async function store(
  tx: Tx,
  { application, award }: StoredAward,
  { steps, undoes }: AwardDecision,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<void> {
  const change = (award.changes.at(-1)?.number ?? 0) + 1;
  await tx.award.createMany({
    data: steps.map(({ measureId, partyId, year, kroner }) => ({
      applicationId: application.id,
      ...{ change, measureId, partyId, year, kroner, undoes, at },
      byId: by,
    })),
  });
}

/** The figures before and after, with the measure and the party as they are called now. */
function actOf({ application }: StoredAward, { steps, undoes }: AwardDecision): Act {
  const measures = measuresOf(application);
  return {
    kind: undoes === null ? "award-recorded" : "award-undone",
    lines: steps.map(({ measureId, partyId, year, was, kroner }) => {
      const party = application.parties.find(({ id }) => id === partyId);
      return {
        measure: measures.find(({ id }) => id === measureId)?.number ?? 0,
        party: party ? partyLabel(party) : "",
        year: year === 0 ? null : application.year + year - 1,
        was,
        is: kroner,
      };
    }),
  };
}
