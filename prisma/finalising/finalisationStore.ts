import { randomUUID } from "node:crypto";
import type { Structure } from "../../domain/application/structure";
import { currentFinalisation, type Finalisation } from "../../domain/finalising/finalisation";
import type { FinalisationStore } from "../../domain/ports/finalisationStore";
import type { Outbox, Sql, Statement } from "../../domain/ports/outbox";
import { isSameSection, type SectionRef } from "../../domain/section/sectionRef";
import { ok, refuse } from "../../domain/values/outcome";
import { record } from "../connection/auditStore";
import { claim, lockApplication, waitForWriters } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { statementIn, statementOn, transaction } from "../connection/transaction";
import type { Prisma } from "../generated/client";
import { loadApplication } from "../rows/loadApplication";
import { loadStructure } from "../rows/loadStructure";
import { makeSection } from "../rows/sectionRow";
import { storeDraft } from "./draftStore";

const WITH_NAMES = { by: true, reopenedBy: true } as const;
type Row = Prisma.FinalisationGetPayload<{ include: typeof WITH_NAMES }>;

const finalisationOf = (row: Row): Finalisation => ({
  id: row.id,
  applicationId: row.applicationId,
  number: row.number,
  at: row.at,
  by: row.byId,
  byName: row.by.name,
  reason: row.reason,
  draftId: row.draftId,
  reopened:
    row.reopenedAt && row.reopenedBy
      ? { at: row.reopenedAt, byName: row.reopenedBy.name, reason: row.reopenReason ?? "" }
      : null,
});

/** A place only lacks its row again if a measure is added at the same moment. */
const MOST_ATTEMPTS = 5;
const MOST_OF_PERSON = 5;

const ROWS: Sql<SectionRef> = `select measure_id as "measureId", section_id as "sectionId" from section where application_id = $1::uuid`;

export function finalisationStore({ prisma, pool }: Database, outbox: Outbox): FinalisationStore {
  const direct = statementOn(pool);

  const all = async (tx: Pick<typeof prisma, "finalisation">, where: Prisma.FinalisationWhereInput) =>
    (await tx.finalisation.findMany({ where, orderBy: { number: "asc" }, include: WITH_NAMES })).map(finalisationOf);

  return {
    of: (applicationId) => all(prisma, { applicationId }),

    async ofPerson(personId) {
      const rows = await prisma.finalisation.findMany({
        where: {
          reopenedAt: null,
          application: {
            status: { not: "drafting" },
            members: { some: { personId, leftTeamAt: null, party: { removedAt: null } } },
          },
        },
        orderBy: { at: "desc" },
        take: MOST_OF_PERSON,
        include: { ...WITH_NAMES, application: { include: { partnership: true } } },
      });
      return rows.map((row) => ({
        title: row.application.title,
        timeZone: row.application.partnership.timeZone,
        finalisation: finalisationOf(row),
      }));
    },

    async finalise(applicationId, cause, { personId, at }, places, decide, compile) {
      for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
        const done = await transaction(prisma, async (tx, rollBack) => {
          const statement = statementIn(tx);
          // Saves being stored end first; later ones wait for this transaction, and find the application final.
          await waitForWriters(statement, applicationId);
          if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
          await lockApplication(statement, applicationId);
          const application = await loadApplication(statement, applicationId);
          if (!application) return rollBack(refuse({ kind: "no-such-application" } as const));
          if (application.status !== "drafting") return rollBack(refuse({ kind: "not-drafting" } as const));
          const decided = decide(application);
          if (!decided.ok) return rollBack(decided);
          if ((await rowless(statement, application, places(application))).length > 0) return rollBack(null);

          const { blockers, reason } = decided.value;
          const number = 1 + (await tx.finalisation.count({ where: { applicationId } }));
          const { name: byName } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
          const draft = await storeDraft(tx, outbox, { applicationId, by: personId, at }, (version) =>
            compile(application, { version, number, byName, reason }),
          );
          const row = await tx.finalisation.create({
            data: {
              id: randomUUID(),
              applicationId,
              number,
              at,
              byId: personId,
              reason,
              openFindings: [...blockers.findings, ...blockers.warnings] as unknown as Prisma.InputJsonValue,
              unapproved: blockers.unapproved as unknown as Prisma.InputJsonValue,
              draftId: draft.id,
            },
            include: WITH_NAMES,
          });
          await tx.application.update({ where: { id: applicationId }, data: { status: "final" } });
          // A save that is decided and waits for this sees that the section's version has changed, and decides again.
          await tx.section.updateMany({ where: { applicationId }, data: { version: { increment: 1 } } });
          await record(statement, cause, applicationId, { kind: "made-final", number });
          await outbox.applicationChanged(applicationId, statement);
          return ok(finalisationOf(row));
        });
        if (done) return done;
        await makeRows(direct, applicationId, places);
      }
      throw new Error(`the places of application ${applicationId} change too fast`);
    },

    reopen: (applicationId, cause, at, decide) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        await waitForWriters(statement, applicationId);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        await lockApplication(statement, applicationId);
        const structure = await loadStructure(statement, applicationId);
        if (!structure) return rollBack(refuse({ kind: "no-such-application" } as const));
        const current = currentFinalisation(await all(tx, { applicationId }));
        const decided = decide(structure, current);
        if (!decided.ok) return rollBack(decided);
        if (!current) throw new Error(`application ${applicationId} is opened again, and was not final`);
        const { by, reason } = decided.value;
        const row = await tx.finalisation.update({
          where: { id: current.id },
          data: { reopenedAt: at, reopenedById: by, reopenReason: reason },
          include: WITH_NAMES,
        });
        await tx.application.update({ where: { id: applicationId }, data: { status: "drafting" } });
        await record(statement, cause, applicationId, { kind: "opened-again", number: row.number });
        await outbox.applicationChanged(applicationId, statement);
        return ok(finalisationOf(row));
      }),

    untold: (applicationId) => all(prisma, { applicationId, reopenedAt: { not: null }, reopenToldAt: null }),

    async told(id, at) {
      await prisma.finalisation.updateMany({ where: { id, reopenToldAt: null }, data: { reopenToldAt: at } });
    },
  };
}

/** Places whose section has no row, and thus no version that could show a waiting save that it has changed. */
async function rowless(statement: Statement, { id }: Structure, places: readonly SectionRef[]): Promise<SectionRef[]> {
  const { rows: known } = await statement(ROWS, [id]);
  return places.filter((place) => !known.some((row) => isSameSection(row, place)));
}

/**
 * Creates the missing section rows. Each is one statement and its own transaction, so it holds no lock while it waits
 * for another row.
 */
async function makeRows(
  direct: Statement,
  applicationId: string,
  places: (structure: Structure) => readonly SectionRef[],
): Promise<void> {
  const structure = await loadStructure(direct, applicationId);
  if (!structure) return;
  for (const place of await rowless(direct, structure, places(structure)))
    await makeSection(direct, { applicationId, ...place }, randomUUID());
}
