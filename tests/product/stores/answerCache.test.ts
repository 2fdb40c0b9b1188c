import { answerAt, type SectionRecord } from "../../../domain/answers/sectionRecord";
import type { Person } from "../../../domain/ports/personStore";
import { ok, refuse } from "../../../domain/values/outcome";
import { expectedVersionOf, saveAnswers } from "../../../domain/writing/saveAnswers";
import { type Database, openDatabase } from "../../../prisma/connection/openDatabase";
import { loadApplication } from "../../../prisma/rows/loadApplication";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";
import { accepted, cause, openStores, type Stores } from "../../support/database/stores";

const SECTIONS = ["header", "consultation", "partners"] as const;

let database: FreshDatabase;
let other: Database;
/** The stores of two processes, each with a cache of its own. */
let here: Stores;
let there: Stores;
let kari: Person;
let applicationId: string;

beforeAll(async () => {
  database = await freshDatabase();
  other = openDatabase(database.url, { poolSize: 3 });
  [here, there] = [await openStores(database.db), await openStores(other)];
});
beforeEach(async () => {
  kari = await here.person("Kari");
  applicationId = await here.application(kari, { date: "2027-02-01" });
  for (const sectionId of SECTIONS) await save(here, sectionId, `Om ${sectionId}`);
});
afterAll(async () => {
  await Promise.all([here.stop(), there.stop()]);
  await other.close();
  await database.drop();
});

const change = (stores: Stores, sectionId: string, value: string | null, person: Person) =>
  stores.sections.save({ applicationId, measureId: null, sectionId }, cause(), person.id, (_scene, record) => {
    const expected = expectedVersionOf(answerAt(record, "comment", null));
    const edits = [{ field: "comment", partyId: null, value, expected, mergeAs: null }];
    const saving = saveAnswers(record, edits, { by: person.id, byName: person.name, at: new Date() });
    return ok({ saving, next: null, ledger: new Map() });
  });
const save = async (stores: Stores, sectionId: string, value: string | null, person = kari) =>
  accepted(await change(stores, sectionId, value, person));

const byId = (records: readonly SectionRecord[]) =>
  [...records].sort((one, next) => one.sectionId.localeCompare(next.sectionId));
const loaded = async ({ applications }: Stores) => {
  const application = await applications.load(applicationId);
  return byId(application?.records ?? []);
};
const stored = async () => {
  const application = await loadApplication(
    (text, values) => database.db.pool.query(text, values as unknown[]),
    applicationId,
    null,
  );
  return byId(application?.records ?? []);
};
const answersOf = (records: readonly SectionRecord[], sectionId: string) =>
  records.find((record) => record.sectionId === sectionId)?.answers;

describe("The answers of an application that a process has loaded before", () => {
  it("are kept for the sections that nobody has saved since, and only for those", async () => {
    const before = await loaded(here);
    await save(there, "consultation", "Nytt");
    const after = await loaded(here);

    expect(answersOf(after, "header")).toBe(answersOf(before, "header"));
    expect(answersOf(after, "consultation")).toMatchObject([{ value: "Nytt", version: 2 }]);
  });

  it.each<readonly [string, () => Promise<unknown>]>([
    ["saves a text", () => save(there, "header", "Nytt")],
    ["saves one twice", async () => [await save(there, "header", "Nytt"), await save(there, "header", "Nyere")]],
    ["clears a text", () => save(there, "header", null)],
    ["saves a section for the first time", () => save(there, "summary", "Kort sagt")],
    ["saves as another person", async () => save(there, "header", "Oles", await there.person("Ole"))],
    ["renames a writer", () => other.prisma.person.update({ where: { id: kari.id }, data: { name: "Kari Nordmo" } })],
    [
      "comments",
      async () =>
        accepted(
          await there.reviews.review(applicationId, cause(), ({ parties: [party] }) => {
            const place = { measureId: null, sectionId: "header" };
            const who = { partyId: party?.id ?? null, personId: kari.id, personName: kari.name };
            const comment = { kind: "comment", to: null, text: "Fint", at: new Date(), ...who } as const;
            return ok({ comments: [{ place, comment }] });
          }),
        ),
    ],
    [
      "sends a section to approval",
      async () =>
        accepted(
          await there.reviews.review(applicationId, cause(), ({ parties: [party] }) => {
            const place = { measureId: null, sectionId: "header" };
            return ok({ submissions: [{ place, partyId: party?.id ?? "", personId: kari.id, at: new Date() }] });
          }),
        ),
    ],
    ["deletes a section's answers in SQL, and counts its version", () => emptied("header")],
  ])("are as stored after another process %s", async (_what, act) => {
    await loaded(here);
    await act();

    expect(await loaded(here)).toEqual(await stored());
    expect(await loaded(here)).toEqual(await stored());
  });

  it("are as stored after a review that was refused", async () => {
    await loaded(here);
    await here.reviews.review(applicationId, cause(), () => refuse({ kind: "stale" } as const));
    await save(there, "header", "Nytt");

    expect(await loaded(here)).toEqual(await stored());
  });

  it("are as stored at every load while two processes save", async () => {
    const saves = async (stores: Stores) => {
      for (let turn = 0; turn < 8; turn += 1)
        await save(stores, SECTIONS[turn % SECTIONS.length] ?? "", `${turn} ${Math.random()}`);
    };
    const versions = new Map<string, number>();
    const loads = async () => {
      for (let turn = 0; turn < 12; turn += 1)
        for (const { sectionId, answers } of await loaded(here)) {
          const version = answers[0]?.version ?? 0;
          expect(version).toBeGreaterThanOrEqual(versions.get(sectionId) ?? 0);
          versions.set(sectionId, version);
        }
    };
    await Promise.all([saves(here), saves(there), loads()]);

    expect(await loaded(here)).toEqual(await stored());
    expect(await loaded(there)).toEqual(await stored());
  });
});

const emptied = (sectionId: string) =>
  other.pool.query(
    `with changed as (
       update section set version = version + 1 where application_id = $1 and section_id = $2 returning id
     ) delete from answer using changed where section_ref = changed.id`,
    [applicationId, sectionId],
  );
