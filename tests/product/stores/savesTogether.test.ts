import { answerAt } from "../../../domain/answers/sectionRecord";
import type { SectionRef } from "../../../domain/answers/sectionRef";
import type { Person } from "../../../domain/ports/personStore";
import { ok } from "../../../domain/values/outcome";
import { expectedVersionOf, saveAnswers } from "../../../domain/writing/saveAnswers";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";
import { cause, openStores, type Stores } from "../../support/database/stores";

let database: FreshDatabase;
let stores: Stores;
let kari: Person;
let ola: Person;
let applicationId: string;
let elsewhere: string;

beforeAll(async () => {
  database = await freshDatabase();
  stores = await openStores(database.db);
  [kari, ola] = [await stores.person("Kari"), await stores.person("Ola")];
  applicationId = await stores.application(kari, { date: "2027-02-01" });
  elsewhere = await stores.application(ola, { date: "2027-02-01" });
});
afterAll(async () => {
  await stores.stop();
  await database.drop();
});

type Saved = { by?: Person; because?: ReturnType<typeof cause>; next?: SectionRef | null; id?: string };

const save = (
  sectionId: string,
  text: string,
  { by = kari, because = cause(), next = null, id = applicationId }: Saved = {},
) =>
  stores.sections.save({ applicationId: id, measureId: null, sectionId }, because, by.id, (_scene, record) => {
    const expected = expectedVersionOf(answerAt(record, "comment", null));
    const edits = [{ field: "comment", partyId: null, value: text, expected, mergeAs: null }];
    const saving = saveAnswers(record, edits, { by: by.id, byName: by.name, at: new Date() });
    return ok({ saving, next, ledger: new Map(), reads: next ? [{ measureId: null, sectionId }] : [] });
  });

/** The texts as stored, and how many transactions wrote them. */
async function stored(...texts: string[]) {
  const { rows } = await database.db.pool.query(
    "select value #>> '{}' as text, xmin::text as transaction from answer_version where value #>> '{}' = any($1)",
    [texts],
  );
  return { texts: rows.map(({ text }) => text).sort(), transactions: new Set(rows.map((row) => row.transaction)).size };
}

const outcomeOf = (outcome: { ok: boolean; refusal?: unknown }) => (outcome.ok ? "stored" : outcome.refusal);

it("Saves that arrive together are one transaction, and tell once that the application changed", async () => {
  await database.db.pool.query("delete from pgboss.job");
  const outcomes = await Promise.all([save("a", "En"), save("b", "To"), save("c", "Tre", { by: ola })]);
  expect(outcomes.map(outcomeOf)).toEqual(["stored", "stored", "stored"]);
  expect(await stored("En", "To", "Tre")).toEqual({ texts: ["En", "To", "Tre"], transactions: 1 });
  expect(await stores.queued("application-changed")).toEqual([{ applicationId }]);
});

it("Each is in the log with its own fields", async () => {
  const because = [cause(), cause()] as const;
  await Promise.all([save("a", "Fire", { because: because[0] }), save("b", "Fem", { because: because[1] })]);
  const { rows } = await database.db.pool.query("select details from audit where activity_id = any($1) order by id", [
    because.map(({ activityId }) => activityId),
  ]);
  const of = (sectionId: string) => ({ measureId: null, sectionId, fields: ["comment"], conflicts: [] });
  expect(rows.map(({ details }) => details)).toEqual([of("a"), of("b")]);
});

it("Each has the other places that it asked for", async () => {
  await save("right", "Der");
  const [here, there] = await Promise.all([
    save("left", "Hit", { next: { measureId: null, sectionId: "right" } }),
    save("other", "Dit", { next: { measureId: null, sectionId: "left" } }),
  ]);
  if (!here.ok || !there.ok) throw new Error("refused");
  expect(here.value.scene.records.map(({ sectionId }) => sectionId).sort()).toEqual(["left", "left", "right"]);
  expect(there.value.scene.records.map(({ sectionId }) => sectionId).sort()).toEqual(["left", "other", "other"]);
});

it("An activity that was handled before is refused, and the others are stored", async () => {
  const because = cause();
  await save("a", "Først", { because });
  const outcomes = await Promise.all([save("a", "Igjen", { because }), save("b", "Ny")]);
  expect(outcomes.map(outcomeOf)).toEqual([{ kind: "already-handled" }, "stored"]);
  expect((await stored("Igjen", "Ny")).texts).toEqual(["Ny"]);
});

it("Of two saves by one activity one is stored", async () => {
  const because = cause();
  const outcomes = await Promise.all([save("a", "Denne", { because }), save("b", "Eller denne", { because })]);
  expect(outcomes.map(outcomeOf)).toEqual(["stored", { kind: "already-handled" }]);
  expect((await stored("Denne", "Eller denne")).texts).toEqual(["Denne"]);
});

it("What the database cannot store is refused by itself", async () => {
  const outcomes = await Promise.allSettled([save("a", "God"), save("b", "Null\u0000tegn"), save("c", "Også god")]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect((await stored("God", "Også god")).texts).toEqual(["God", "Også god"]);
});

it("A person with two saves at once is where the last one led", async () => {
  const led = (sectionId: string) => ({ next: { measureId: null, sectionId } });
  await Promise.all([save("a", "Hvor", led("b")), save("b", "Nå", led("c"))]);
  const { sectionId } = await database.db.prisma.walkPosition.findFirstOrThrow({
    where: { applicationId, personId: kari.id },
  });
  expect(sectionId).toBe("c");
});

describe("A save that somebody else holds up", () => {
  it.each([
    ["its section", "select 1 from section where section_id = 'a' and application_id = $1::uuid for update"],
    ["its application", "select pg_advisory_xact_lock(hashtextextended($1, 0))::text"],
  ])("waits alone: %s is held", async (what, hold) => {
    const holder = await database.db.pool.connect();
    await holder.query("begin");
    await holder.query(hold, [applicationId]);
    let isHeld = true;

    const held = save("a", `Holdt ${what}`).finally(() => {
      isHeld = false;
    });
    const others = await Promise.all([
      save("a", `Fri ${what}`, { id: elsewhere, by: ola }),
      save("b", `Andre ${what}`, { id: elsewhere, by: ola }),
    ]);

    expect(others.map(outcomeOf)).toEqual(["stored", "stored"]);
    expect(isHeld).toBe(true);
    await holder.query("commit");
    holder.release();
    expect(outcomeOf(await held)).toBe("stored");
  });
});

it("The statements of a save are planned once for each connection", async () => {
  const { db } = database;
  for (let round = 0; round < 10; round += 1) await Promise.all([save("a", `${round} a`), save("b", `${round} b`)]);
  const clients = await Promise.all(Array.from({ length: db.pool.totalCount }, () => db.pool.connect()));
  const planned = await Promise.all(
    clients.map(
      async (client) =>
        (
          await client.query(
            "select name, custom_plans::int as anew, generic_plans::int as kept from pg_prepared_statements",
          )
        ).rows,
    ),
  );
  for (const client of clients) client.release();
  expect(Math.max(...planned.flat().map(({ kept }) => kept))).toBeGreaterThanOrEqual(5);
  expect(planned.flat().filter(({ anew }) => anew > 0)).toEqual([]);
});
