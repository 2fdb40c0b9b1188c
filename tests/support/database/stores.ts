import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setUp } from "../../../domain/application/setUp";
import type { PartyKind } from "../../../domain/application/structure";
import { nameDeputy } from "../../../domain/handover/nameDeputy";
import { joinParty } from "../../../domain/people/joinParty";
import type { Cause } from "../../../domain/ports/cause";
import type { Statement } from "../../../domain/ports/outbox";
import type { Person } from "../../../domain/ports/personStore";
import type { Outcome } from "../../../domain/values/outcome";
import { projectRoot } from "../../../env/projectRoot";
import { readForms } from "../../../forms";
import type { Form } from "../../../forms/form";
import { openQueue } from "../../../jobs/queue";
import { applicationStore } from "../../../prisma/application/applicationStore";
import { channelStore } from "../../../prisma/application/channelStore";
import { personStore } from "../../../prisma/application/personStore";
import { statusMessageStore } from "../../../prisma/application/statusMessageStore";
import { takeOverStore } from "../../../prisma/application/takeOverStore";
import { awardStore } from "../../../prisma/award/awardStore";
import type { Database } from "../../../prisma/connection/openDatabase";
import { finalisationStore } from "../../../prisma/finalising/finalisationStore";
import { reminderStore } from "../../../prisma/reminders/reminderStore";
import { reviewStore } from "../../../prisma/section/reviewStore";
import { sectionStore } from "../../../prisma/section/sectionStore";
import { versionStore } from "../../../prisma/section/versionStore";

export const forms = readForms(join(projectRoot(), "forms"));

/** An activity that has not been seen before. */
export const cause = (by = "00000000-0000-4000-8000-000000000000"): Cause => ({
  conversationId: "chat",
  activityId: randomUUID(),
  by,
});

export function accepted<Value>(outcome: Outcome<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** The stores over one database, with its queue, and no bot. */
export async function openStores(database: Database) {
  const direct: Statement = (text, values) => database.pool.query(text, values as unknown[]);
  const queue = await openQueue(direct, () => {});
  const applications = applicationStore(database, queue);
  const channels = channelStore(database, queue);
  const persons = personStore(database.prisma);

  const person = (name: string): Promise<Person> =>
    persons.meet({
      tenantId: "tenant",
      teamsId: name,
      aadObjectId: null,
      name,
      standIn: "",
      conversationId: `chat-with-${name}`,
      serviceUrl: "http://127.0.0.1:9",
      locale: null,
    });

  return {
    queue,
    applications,
    persons,
    finalisations: finalisationStore(database, queue),
    reminders: reminderStore(database, queue),
    sections: sectionStore(database, queue),
    statusMessages: statusMessageStore(database, queue),
    reviews: reviewStore(database, queue),
    versions: versionStore(database.pool),
    awards: awardStore(database, queue),
    takeOvers: takeOverStore(database, queue),
    person,

    /** A new application in a channel of its own, set up by somebody who coordinates and owns. */
    async application(
      by: Person,
      {
        date,
        time = "12:00",
        now = new Date("2026-11-01T12:00:00Z"),
        timeZone = "Europe/Oslo",
      }: { date: string; time?: string; now?: Date; timeZone?: string },
    ): Promise<string> {
      const partnership = await channels.partnership({
        tenantId: "tenant",
        teamId: "team",
        channelId: randomUUID(),
        serviceUrl: "http://127.0.0.1:9",
      });
      await database.prisma.partnership.update({ where: { id: partnership.id }, data: { timeZone } });
      const ids = {
        application: randomUUID(),
        coordinator: randomUUID(),
        owner: randomUUID(),
        members: [randomUUID(), randomUUID()] as const,
      };
      const typed = {
        formId: "behovsmelding-2026",
        title: "Behovsmelding",
        year: "2027",
        date,
        time,
        owner: "Fjordvik kommune",
        orgNumber: "",
        network: "Fjord",
        plan: "",
      };
      const made = accepted(setUp(typed, { forms, ids, person: by, timeZone, language: "nb", now }));
      accepted(await applications.create(cause(), partnership.id, made));
      return ids.application;
    },

    /** A person joins for a new party. */
    async join(
      applicationId: string,
      who: Person,
      kind: PartyKind,
      { name = `${who.name}s part`, writes = true, approves = true, at = new Date("2026-11-01T12:00:00Z") } = {},
    ): Promise<string> {
      const id = randomUUID();
      const joining = {
        memberId: randomUUID(),
        personId: who.id,
        personName: who.name,
        party: { created: { id, kind, name, shortName: "", orgNumber: kind === "union" ? "" : "920000002" } },
        writes,
        approves,
        at,
      };
      accepted(
        await applications.restructure(applicationId, cause(), (structure) =>
          joinParty(forms.get(structure.formId) as Form, structure, joining),
        ),
      );
      return id;
    },

    /** A person chooses a deputy, or nobody; who is not in the application cannot. */
    async deputy(applicationId: string, { id: personId }: Person, chosen: Person | null): Promise<void> {
      const deputy = chosen && { personId: chosen.id, personName: chosen.name };
      await applications.restructure(applicationId, cause(), (structure) =>
        nameDeputy(structure, { by: personId, personId, deputy }),
      );
    },

    /** What waits in the queue. */
    async queued(name: "notice" | "application-changed" | "version-files"): Promise<Record<string, unknown>[]> {
      const { rows } = await database.pool.query("select data from pgboss.job where name = $1 order by created_on", [
        name,
      ]);
      return (rows as { data: Record<string, unknown> }[]).map(({ data }) => data);
    },

    stop: () => queue.stop(100),
  };
}

export type Stores = Awaited<ReturnType<typeof openStores>>;
