import { randomUUID } from "node:crypto";
import type { Person } from "../../../domain/ports/personStore";
import { type Database, openDatabase } from "../../../prisma/connection/openDatabase";
import { loadStructure } from "../../../prisma/rows/loadStructure";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";
import { openStores, type Stores } from "../../support/database/stores";

let database: FreshDatabase;
let other: Database;
/** The stores of two processes, each with a cache of its own. */
let here: Stores;
let there: Stores;
/** Coordinates; writes; is stood in for; stands in; is invited; set a rule of approval. */
let [kari, ole, liv, per, eva, ada]: Person[] = [];
let applicationId: string;

beforeAll(async () => {
  database = await freshDatabase();
  other = openDatabase(database.url, { poolSize: 3 });
  [here, there] = [await openStores(database.db), await openStores(other)];
});
beforeEach(async () => {
  const names = ["Kari", "Ole", "Liv", "Per", "Eva", "Ada"].map((name) => `${name} ${randomUUID()}`);
  [kari, ole, liv, per, eva, ada] = await Promise.all(names.map((name) => here.person(name)));
  applicationId = await here.application(kari as Person, { date: "2027-02-01" });
  for (const each of [ole, liv]) await here.join(applicationId, each as Person, "union");
  await here.deputy(applicationId, liv as Person, per as Person);
  await other.pool.query(
    "insert into invitation (application_id, person_id, invited_by_id, at) values ($1, $2, $3, now())",
    [applicationId, eva?.id, kari?.id],
  );
  await other.pool.query(
    `insert into approval_rule (application_id, section_id, kind, rule, reason, set_by_id, at)
     values ($1, 'header', 'owner', 'any', 'Slik vil vi ha det', $2, now())`,
    [applicationId, ada?.id],
  );
});
afterAll(async () => {
  await Promise.all([here.stop(), there.stop()]);
  await other.close();
  await database.drop();
});

const loaded = async () => {
  const application = await here.applications.load(applicationId);
  if (!application) throw new Error("no application");
  const { records: _, amounts: _amounts, discussions: _discussions, ...structure } = application;
  return structure;
};
const stored = () => loadStructure((text, values) => database.db.pool.query(text, values as unknown[]), applicationId);
const inApplication = (set: string) => other.pool.query(`update application set ${set} where id = $1`, [applicationId]);

describe("The structure of an application that a process has loaded before", () => {
  it("is kept as long as nobody changes it", async () => {
    expect((await loaded()).parties).toBe((await loaded()).parties);
  });

  it("is the same one for whoever loads all of it and for whoever loads some sections", async () => {
    const { parties } = await loaded();

    expect((await here.sections.scene(applicationId, []))?.structure.parties).toBe(parties);
  });

  it.each<readonly [string, () => Promise<unknown>]>([
    ["adds somebody", async () => there.join(applicationId, await there.person("Ny"), "union")],
    ["moves the deadline", () => inApplication("deadline = deadline + interval '1 day'")],
    ["makes it final", () => inApplication("status = 'final'")],
    [
      "removes a party",
      () => other.pool.query("update party set removed_at = now() where application_id = $1", [applicationId]),
    ],
    ["changes the language", () => other.pool.query("update partnership set language = 'nn'")],
    ["renames a writer", () => rename(ole)],
    ["renames the one who is stood in for", () => rename(liv)],
    ["renames a deputy", () => rename(per)],
    ["renames somebody who is invited", () => rename(eva)],
    ["renames the one who set a rule of approval", () => rename(ada)],
  ])("is as stored after another process %s", async (_what, act) => {
    const before = await loaded();
    await act();

    expect(await stored()).not.toEqual(before);
    expect(await loaded()).toEqual(await stored());
  });
});

const rename = (person: Person | undefined) =>
  other.prisma.person.update({ where: { id: person?.id ?? "" }, data: { name: "Et nytt navn" } });
