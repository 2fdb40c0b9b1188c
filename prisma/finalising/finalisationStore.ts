import { randomUUID } from "node:crypto";
import type { Structure } from "../../domain/application/application";
import { type Finalisation, currentFinalisation } from "../../domain/finalising/finalisation";
import type { FinalisationStore, Outbox, Statement } from "../../domain/ports/ports";
import { type SectionRef, isSameSection } from "../../domain/section/walk";
import { ok, refuse } from "../../domain/values/outcome";
import { record } from "../connection/audit";
import { claim, lockApplication, waitForWriters } from "../connection/claim";
import type { Database } from "../connection/client";
import { statementIn, transaction } from "../connection/transaction";
import type { Prisma } from "../generated/client";
import { loadApplication } from "../rows/applicationRow";
import { makeSection } from "../rows/sectionRow";
import { loadStructure } from "../rows/structureRow";
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

/** A place is missing again only where a measure is added at the same moment. */
const MOST_ATTEMPTS = 5;
const MOST_OF_PERSON = 5;

const ROWS = `select measure_id as "measureId", section_id as "sectionId" from section where application_id = $1::uuid`;

export function finalisationStore({ prisma, pool }: Database, outbox: Outbox): FinalisationStore {
  const direct: Statement = (text, values) => pool.query(text, values as unknown[]);

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
        const done = await transaction(prisma, async (tx, undo) => {
          const statement = statementIn(tx);
          // Saves that are being stored end first; those that come after wait for this to end, and find it final.
          await waitForWriters(statement, applicationId);
          if (!(await claim(statement, cause))) return undo(refuse({ kind: "already-handled" } as const));
          await lockApplication(statement, applicationId);
          const application = await loadApplication(statement, applicationId);
          if (!application) return undo(refuse({ kind: "no-such-application" } as const));
          if (application.status !== "drafting") return undo(refuse({ kind: "not-drafting" } as const));
          const decided = decide(application);
          if (!decided.ok) return undo(decided);
          if ((await rowless(statement, application, places(application))).length > 0) return undo(null);

          const { standing, reason } = decided.value;
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
              openFindings: [...standing.findings, ...standing.warnings] as unknown as Prisma.InputJsonValue,
              unapproved: standing.unapproved as unknown as Prisma.InputJsonValue,
              draftId: draft.id,
            },
            include: WITH_NAMES,
          });
          await tx.application.update({ where: { id: applicationId }, data: { status: "final" } });
          // Whoever has decided to save, and waits for this, sees that the section is another, and looks again.
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
      transaction(prisma, async (tx, undo) => {
        const statement = statementIn(tx);
        await waitForWriters(statement, applicationId);
        if (!(await claim(statement, cause))) return undo(refuse({ kind: "already-handled" } as const));
        await lockApplication(statement, applicationId);
        const structure = await loadStructure(statement, applicationId);
        if (!structure) return undo(refuse({ kind: "no-such-application" } as const));
        const standing = currentFinalisation(await all(tx, { applicationId }));
        const decided = decide(structure, standing);
        if (!decided.ok) return undo(decided);
        if (!standing) throw new Error(`application ${applicationId} is opened again, and was not final`);
        const { by, reason } = decided.value;
        const row = await tx.finalisation.update({
          where: { id: standing.id },
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

/** Places whose section has no row, so that no version could tell anybody that it has become another. */
async function rowless(statement: Statement, { id }: Structure, places: readonly SectionRef[]): Promise<SectionRef[]> {
  const { rows } = await statement(ROWS, [id]);
  const known = rows as SectionRef[];
  return places.filter((place) => !known.some((row) => isSameSection(row, place)));
}

/**
 * Gives a row to each section that has none. One statement a row, and each a transaction of its own: whoever holds
 * nothing while waiting for somebody else's row stands in nobody's way.
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
