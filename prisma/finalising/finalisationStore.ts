import { randomUUID } from "node:crypto";
import { isSameSection, type SectionRef } from "../../domain/answers/sectionRef";
import type { PersonId, Structure } from "../../domain/application/structure";
import type { FinalisationStore } from "../../domain/ports/finalisationStore";
import type { Outbox, Sql, Statement } from "../../domain/ports/outbox";
import { ok, refuse } from "../../domain/values/outcome";
import { record } from "../connection/auditStore";
import { claim, lockApplication, waitForWriters } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { statementIn, statementOn, transaction } from "../connection/transaction";
import type { Prisma } from "../generated/client";
import { loadApplication } from "../rows/loadApplication";
import { loadStructure } from "../rows/loadStructure";
import { makeSections } from "../rows/sectionRow";
import { changeFinal } from "./changeFinal";
import { deliveryChange } from "./deliveryChange";
import { storeDraft } from "./draftStore";
import { detailsOf, finalisationOf, finalisationsIn, WITH_NAMES } from "./finalisationOf";

/** A place only lacks its row again if a measure is added at the same moment. */
const MOST_ATTEMPTS = 5;
const MOST_OF_PERSON = 5;

/** The person's memberships as coordinator. */
const leading = (personId: PersonId) => ({
  where: { personId, leftTeamAt: null, party: { roles: { has: "lead" }, removedAt: null } },
});

const ANY: Sql<{ id: string }> = "select id from finalisation where application_id = $1::uuid limit 1";
const ANY_OF_PERSON: Sql<{ id: string }> = `
  select a.id from application a join member m on m.application_id = a.id
  where m.person_id = $1::uuid and a.status <> 'drafting' limit 1`;
const ROWS: Sql<SectionRef> = `select measure_id as "measureId", section_id as "sectionId" from section where application_id = $1::uuid`;

export function finalisationStore({ prisma, pool, caches }: Database, outbox: Outbox): FinalisationStore {
  const direct = statementOn(pool);

  const all = finalisationsIn(prisma);

  return {
    // Most applications have none yet, and each save asks.
    async of(applicationId) {
      const { rows } = await direct(ANY, [applicationId]);
      return rows.length === 0 ? [] : all({ applicationId });
    },

    // Most people have none, and each list of tasks asks.
    async ofPerson(personId) {
      const { rows: found } = await direct(ANY_OF_PERSON, [personId]);
      if (found.length === 0) return [];
      const rows = await prisma.finalisation.findMany({
        where: {
          reopenedAt: null,
          application: {
            status: { not: "drafting" },
            members: { some: { personId, leftTeamAt: null, party: { removedAt: null } } },
          },
        },
        // To be delivered first.
        orderBy: [{ deliveredAt: { sort: "desc", nulls: "first" } }, { at: "desc" }],
        take: MOST_OF_PERSON,
        include: { ...WITH_NAMES, application: { include: { partnership: true, members: leading(personId) } } },
      });
      return rows.map((row) => ({
        title: row.application.title,
        formId: row.application.formId,
        year: row.application.year,
        timeZone: row.application.partnership.timeZone,
        deadline: row.application.deadline.toISOString().slice(0, 16),
        leads: row.application.members.length > 0,
        isReport: row.application.reportsOnId !== null,
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
          const application = await loadApplication(statement, applicationId, caches);
          if (!application) return rollBack(refuse({ kind: "no-such-application" } as const));
          if (application.status !== "drafting") return rollBack(refuse({ kind: "not-drafting" } as const));
          const decided = decide(application);
          if (!decided.ok) return rollBack(decided);
          if ((await rowless(statement, application, places(application))).length > 0) return rollBack(null);

          const { blockers, reason } = decided.value;
          const number = 1 + (await tx.finalisation.count({ where: { applicationId } }));
          const { name: byName } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
          const stored = { applicationId, by: personId, at, isFinal: true };
          const draft = await storeDraft(statement, outbox, stored, (version) =>
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

    deliver: (applicationId, cause, at, decide) =>
      changeFinal(prisma, outbox, { applicationId, cause }, decide, (decided, current) =>
        deliveryChange(decided, current, at),
      ),

    async deliveriesOf(finalisationId) {
      const rows = await prisma.delivery.findMany({
        where: { finalisationId },
        orderBy: { id: "asc" },
        include: { by: true },
      });
      return rows.map((row) => ({ at: row.at, byName: row.by.name, details: detailsOf(row) }));
    },

    reopen: (applicationId, cause, at, decide) =>
      changeFinal(prisma, outbox, { applicationId, cause }, decide, ({ by, reason }, { number }) => ({
        row: { reopenedAt: at, reopenedById: by, reopenReason: reason },
        status: "drafting",
        act: { kind: "opened-again", number },
      })),

    untold: (applicationId) => all({ applicationId, reopenedAt: { not: null }, reopenToldAt: null }),

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
  const missing = await rowless(direct, structure, places(structure));
  await makeSections(
    direct,
    missing.map((place) => ({ applicationId, ...place, id: randomUUID() })),
  );
}
