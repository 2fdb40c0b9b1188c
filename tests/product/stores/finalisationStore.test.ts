import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { answerAt } from "../../../domain/answers/sectionRecord";
import type { Person } from "../../../domain/ports/personStore";
import type { SectionStore } from "../../../domain/ports/sectionStore";
import { everyPlace } from "../../../domain/section/everyPlace";
import { type Application, recordAt } from "../../../domain/section/section";
import { ok, refuse } from "../../../domain/values/outcome";
import { expectedVersionOf, saveAnswers } from "../../../domain/writing/saveAnswers";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";
import { accepted, cause, forms, openStores, type Stores } from "../../support/database/stores";

let database: FreshDatabase;
/** The stores of two processes on one database. */
let here: Stores;
let there: Stores;
let kari: Person;
let applicationId: string;

const form = forms.get("behovsmelding-2026") as NonNullable<ReturnType<typeof forms.get>>;
const clear = { findings: [], warnings: [], unapproved: [] };
const at = new Date("2027-01-12T12:00:00Z");

beforeAll(async () => {
  database = await freshDatabase();
  [here, there] = [await openStores(database.db), await openStores(database.db)];
  kari = await here.person("Kari");
});
beforeEach(async () => {
  applicationId = await here.application(kari, { date: "2027-02-01" });
});
afterAll(async () => {
  await Promise.all([here.stop(), there.stop()]);
  await database.drop();
});

const header = () => ({ applicationId, measureId: null, sectionId: "header" });
const headerOf = (application: Application | null) =>
  application && answerAt(recordAt(application, header()), "comment", null)?.value;

/** Makes the application final; the outline is the content of the header at that time. */
const finalise = (stores: Stores, because = cause()) =>
  stores.finalisations.finalise(
    applicationId,
    because,
    { personId: kari.id, at },
    (structure) => everyPlace(form, structure),
    () => ok({ blockers: clear, reason: null }),
    (application, { number }) => ({ id: randomUUID(), outline: { number, header: headerOf(application) ?? null } }),
  );

const reopen = (stores: Stores, because = cause()) =>
  stores.finalisations.reopen(applicationId, because, at, () => ok({ by: kari.id, reason: "Et beløp er feil." }));

const write = (sections: SectionStore, text: string, sectionId = "header") =>
  sections.save({ ...header(), sectionId }, cause(), kari.id, (_scene, record) => {
    const edits = [
      {
        field: "comment",
        partyId: null,
        value: text,
        expected: expectedVersionOf(answerAt(record, "comment", null)),
        mergeAs: null,
      },
    ];
    return ok({
      saving: saveAnswers(record, edits, { by: kari.id, byName: kari.name, at: new Date() }),
      next: null,
      ledger: new Map(),
    });
  });

/** Number of transactions that wait for a lock on the application. */
async function waiting(count: number): Promise<void> {
  const until = Date.now() + 10_000;
  for (;;) {
    const { rows } = await database.db.pool.query(
      "select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted",
    );
    if (rows[0].count >= count) return;
    if (Date.now() > until) throw new Error(`${rows[0].count} wait, not ${count}`);
    await pause(10);
  }
}

/** Blocks everybody who needs an exclusive lock on the application, until `let go` is called. */
async function held(): Promise<() => Promise<void>> {
  const client = await database.db.pool.connect();
  await client.query("begin");
  await client.query("select pg_advisory_xact_lock_shared(hashtextextended($1, 0))", [applicationId]);
  return async () => {
    await client.query("commit");
    client.release();
  };
}

describe("The finalisation of an application", () => {
  /** A save that is decided while a finalisation waits, and that then waits itself. */
  async function saveBehind(): Promise<{
    final: Awaited<ReturnType<typeof finalise>>;
    saved: Awaited<ReturnType<typeof write>>;
  }> {
    const letGo = await held();
    const finalising = finalise(here);
    await waiting(1);
    const saving = write(there.sections, "For sent.");
    await waiting(2);
    await letGo();
    return { final: await finalising, saved: await saving };
  }

  it("stops a save that was decided before it and would be stored after it", async () => {
    accepted(await write(there.sections, "Før."));
    accepted(await finalise(here));
    accepted(await reopen(here));

    const { final, saved } = await saveBehind();

    accepted(final);
    expect(saved).toEqual(refuse({ kind: "not-drafting" }));
    expect((await here.versions.history(header())).map(({ value }) => value)).toEqual(["Før."]);
  });

  it("includes a concurrent save in a section without earlier answers, or stops that save too", async () => {
    const { final, saved } = await saveBehind();

    const draft = await database.db.prisma.draft.findUniqueOrThrow({ where: { id: accepted(final).draftId } });
    expect(draft.outline).toEqual({ number: 1, header: saved.ok ? "For sent." : null });
    expect(await here.versions.history(header())).toHaveLength(saved.ok ? 1 : 0);
  });

  it("waits for a save that is being stored, and includes it in its version", async () => {
    const saves = Array.from({ length: 12 }, (_, index) => write(there.sections, `Tekst ${index}`));
    const [final, ...outcomes] = await Promise.all([finalise(here), ...saves]);

    const stored = outcomes.filter((each) => each.ok).length;
    const history = await here.versions.history(header());
    expect(history).toHaveLength(stored);
    const draft = await database.db.prisma.draft.findUniqueOrThrow({ where: { id: accepted(final).draftId } });
    expect(draft.outline).toEqual({ number: 1, header: history.at(-1)?.value ?? null });
    expect(await write(there.sections, "For sent.")).toEqual(refuse({ kind: "not-drafting" }));
  });

  it("has one effect for one activity, and only one of two finalisations succeeds", async () => {
    const because = cause();

    const outcomes = await Promise.all([finalise(here, because), finalise(there, because), finalise(there)]);

    expect(outcomes.filter((each) => each.ok)).toHaveLength(1);
    expect(await here.finalisations.of(applicationId)).toHaveLength(1);
    expect(await database.db.prisma.draft.count({ where: { applicationId } })).toBe(1);
    expect((await here.queued("notice")).filter((notice) => notice.applicationId === applicationId)).toHaveLength(1);
  });

  it("leaves nothing behind when it is refused", async () => {
    const outcome = await here.finalisations.finalise(
      applicationId,
      cause(),
      { personId: kari.id, at },
      (structure) => everyPlace(form, structure),
      () => refuse({ kind: "no-reason" } as const),
      () => ({ id: randomUUID(), outline: {} }),
    );

    expect(outcome).toEqual(refuse({ kind: "no-reason" }));
    expect((await here.applications.load(applicationId))?.status).toBe("drafting");
    expect(await here.finalisations.of(applicationId)).toEqual([]);
  });
});

describe("The reopening of an application", () => {
  it("keeps its record of the final version, with person and reason, and the next version continues the numbering", async () => {
    accepted(await finalise(here));
    accepted(await reopen(there));
    accepted(await write(there.sections, "Rettet."));
    accepted(await finalise(there));

    expect(await here.finalisations.of(applicationId)).toMatchObject([
      { number: 1, byName: "Kari", reopened: { byName: "Kari", reason: "Et beløp er feil.", at } },
      { number: 2, reopened: null },
    ]);
    const [newest] = await here.finalisations.ofPerson(kari.id);
    expect(newest).toMatchObject({ title: "Behovsmelding", timeZone: "Europe/Oslo" });
    expect((await here.finalisations.ofPerson(kari.id)).map(({ finalisation }) => finalisation)).toContainEqual(
      expect.objectContaining({ applicationId, number: 2 }),
    );
  });

  it("is announced to the channel until it is marked as announced", async () => {
    accepted(await finalise(here));
    const { id } = accepted(await reopen(here));

    expect(await there.finalisations.untold(applicationId)).toMatchObject([{ id }]);
    await there.finalisations.told(id, at);
    expect(await here.finalisations.untold(applicationId)).toEqual([]);
  });

  it("has one effect for one activity", async () => {
    accepted(await finalise(here));
    const because = cause();
    const outcomes = await Promise.all([reopen(here, because), reopen(there, because)]);
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1);
  });
});

describe("The finalisation table", () => {
  const sql = (text: string) => database.db.pool.query(text);

  it.each([
    ["forgets none", "delete from finalisation"],
    ["forgets none of them at once", "truncate finalisation cascade"],
    ["lets nobody change who it was", "update finalisation set at = now()"],
    ["lets nobody change why", "update finalisation set reason = 'Noe annet'"],
    ["lets nobody change why it was opened again", "update finalisation set reopen_reason = 'Noe annet'"],
  ])("%s", async (_what, statement) => {
    accepted(await finalise(here));
    accepted(await reopen(here));
    const which = statement.startsWith("truncate") ? "" : ` where application_id = '${applicationId}'`;
    await expect(sql(statement + which)).rejects.toThrow("append-only");
  });

  it.each([
    ["without a reason where a section is not approved", `'[{"sectionId":"a"}]', '[]'`, "finalisation_reason"],
    ["without a reason where something blocks", `'[]', '[{"severity":"blocking"}]'`, "finalisation_reason"],
    ["twice at once", `'[]', '[]'`, "finalisation_standing"],
  ])("accepts no final version %s", async (_what, values, constraint) => {
    const { draftId } = accepted(await finalise(here));
    await expect(
      sql(
        `insert into finalisation (id, application_id, number, at, by_id, unapproved, open_findings, draft_id)
         values ('${randomUUID()}', '${applicationId}', 2, now(), '${kari.id}', ${values}, '${draftId}')`,
      ),
    ).rejects.toThrow(constraint);
  });

  it("accepts no reopening without a reason", async () => {
    accepted(await finalise(here));
    await expect(
      sql(`update finalisation set reopened_at = now() where application_id = '${applicationId}'`),
    ).rejects.toThrow("finalisation_reopened");
  });
});
