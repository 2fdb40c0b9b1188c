import { answerAt, type SectionKey } from "../../../domain/answers/sectionRecord";
import type { Person } from "../../../domain/ports/personStore";
import type { SectionStore } from "../../../domain/ports/sectionStore";
import { ok } from "../../../domain/values/outcome";
import { type ExpectedVersion, expectedVersionOf, saveAnswers, valueDigest } from "../../../domain/writing/saveAnswers";
import type { Field } from "../../../forms/form";
import { form2026 } from "../../support/application/application";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";
import { accepted, cause, openStores, type Stores } from "../../support/database/stores";

let database: FreshDatabase;
/** The stores of two processes on one database. */
let here: Stores;
let there: Stores;
let kari: Person;
let applicationId: string;

beforeAll(async () => {
  database = await freshDatabase();
  [here, there] = [await openStores(database.db), await openStores(database.db)];
  kari = await here.person("Kari");
  applicationId = await here.application(kari, { date: "2027-02-01" });
});
afterAll(async () => {
  await Promise.all([here.stop(), there.stop()]);
  await database.drop();
});

/** Saves the result of `text` for the current text. */
const edit = (sections: SectionStore, key: SectionKey, text: (standing: string) => string, because = cause()) =>
  sections.save(key, because, kari.id, (_scene, record) => {
    const standing = answerAt(record, "comment", null);
    const edits = [
      {
        field: "comment",
        partyId: null,
        value: text(String(standing?.value ?? "")),
        expected: expectedVersionOf(standing),
        mergeAs: null,
      },
    ];
    const saving = saveAnswers(record, edits, { by: kari.id, byName: kari.name, at: new Date() });
    return ok({ saving, next: null, ledger: new Map() });
  });

describe("An earlier version that a merge needs", () => {
  it("is read once, and never for a save without a conflict", async () => {
    const key = { applicationId, measureId: null, sectionId: "consultation" };
    const comment = form2026.sections.flatMap(({ fields }) => fields).find(({ type }) => type === "longText") as Field;
    const knew: (string | number | null)[][] = [];
    const write = (value: string, base: ExpectedVersion) =>
      here.sections.save(key, cause(), kari.id, (_scene, record, known) => {
        knew.push(known.map((each) => each.value as string));
        const edits = [{ field: "comment", partyId: null, value, expected: base, mergeAs: comment }];
        const saving = saveAnswers(record, edits, { by: kari.id, byName: kari.name, at: new Date() }, known);
        return ok({ saving, next: null, ledger: new Map() });
      });
    const baseAt = (version: number, value: string): ExpectedVersion => ({ version, digest: valueDigest(value) });

    await write("En. To. Tre.", baseAt(0, ""));
    await write("Først en. To. Tre.", baseAt(1, "En. To. Tre."));
    expect(knew).toEqual([[], []]);
    await write("En. To. Tre til slutt.", baseAt(1, "En. To. Tre."));

    expect(knew.slice(2)).toEqual([[], ["En. To. Tre."]]);
    expect((await here.versions.history(key)).map(({ value, outcome, version }) => [value, outcome, version])).toEqual([
      ["En. To. Tre.", "saved", 1],
      ["Først en. To. Tre.", "saved", 2],
      ["En. To. Tre til slutt.", "conflict", 2],
      ["Først en. To. Tre til slutt.", "saved", 3],
    ]);
  });
});

describe("Saves of one section in two processes at once", () => {
  it("are each based on the current text, so that none is lost", async () => {
    const key = { applicationId, measureId: null, sectionId: "header" };
    const letters = [..."abcdefghijklmnopqrstuvwxyzæøå"];

    await Promise.all(
      letters.map((letter, index) => edit((index % 2 ? here : there).sections, key, (text) => text + letter)),
    );

    const history = await here.versions.history(key);
    expect(history.map(({ version }) => version)).toEqual(letters.map((_, index) => index + 1));
    expect([...String(history.at(-1)?.value)].sort()).toEqual([...letters].sort());
    for (const [index, { value }] of history.entries())
      expect(value).toBe(String(history[index - 1]?.value ?? "") + String(value).at(-1));
  });

  it("have one effect if they belong to one activity", async () => {
    const key = { applicationId, measureId: null, sectionId: "partners" };
    const because = cause();

    const outcomes = await Promise.all(
      [here, there, here, there].map(({ sections }) => edit(sections, key, (text) => `${text}x`, because)),
    );

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]))).toEqual(
      Array(3).fill({ kind: "already-handled" }),
    );
    expect((await here.versions.history(key)).map(({ value }) => value)).toEqual(["x"]);
  });
});

describe("An application's structure that one process caches and another changes", () => {
  const db = () => database.db.prisma;
  const seen = async () => (await here.sections.scene(applicationId, []))?.structure;
  const stands = async () => {
    const { records, amounts, discussions, ...structure } = (await there.applications.load(applicationId)) ?? {
      records: [],
      amounts: [],
      discussions: [],
    };
    return structure;
  };

  it.each([
    ["a title", () => db().application.update({ where: { id: applicationId }, data: { title: "Ny tittel" } })],
    [
      "a deadline",
      () => db().application.update({ where: { id: applicationId }, data: { deadline: new Date("2027-03-01") } }),
    ],
    ["a party's name", () => db().party.updateMany({ where: { applicationId }, data: { shortName: "FK" } })],
    ["a member's right", () => db().member.updateMany({ where: { applicationId }, data: { approves: true } })],
    ["a member's name", () => db().person.update({ where: { id: kari.id }, data: { name: "Kari Nordmo" } })],
    [
      "a measure",
      async () =>
        accepted(
          await there.applications.restructure(applicationId, cause(), (structure) =>
            ok({
              ...structure,
              measures: [
                {
                  id: "0b0e7c1e-6f0f-4c53-9d7e-2f5f7c9f4a10",
                  number: 1,
                  name: "Lek",
                  scheme: null,
                  partyIds: structure.parties.map(({ id }) => id),
                },
              ],
            }),
          ),
        ),
    ],
    ["who takes part", () => db().measureParty.deleteMany({ where: { applicationId } })],
    ["who is a member", () => db().member.deleteMany({ where: { applicationId } })],
    ["a time zone", () => db().partnership.updateMany({ data: { timeZone: "Europe/Helsinki" } })],
  ])("is seen with its change at once: %s", async (_what, change) => {
    const before = await seen();

    await change();

    const after = await seen();
    expect(after).toEqual(await stands());
    expect(after).not.toEqual(before);
  });

  it("is not read again while nothing changes", async () => {
    expect(await seen()).toBe(await seen());
  });
});
