import { outlineOf } from "../../../documents/outline/outline";
import { withoutPrivate } from "../../../documents/outline/withoutPrivate";
import {
  anApplication,
  form2026,
  measureId,
  noon,
  withAllAnswers,
  withAnswer,
} from "../../support/application/application";
import { privateForm } from "../../support/application/privateForm";

const contact = { measureId: null, sectionId: "contact" };
const economy = { measureId: measureId(1), sectionId: "economy" };
const compile = (application: ReturnType<typeof anApplication>, form = privateForm) =>
  outlineOf(form, application, { version: 1, at: noon });
const given: [typeof contact | typeof economy, string, unknown][] = [
  [contact, "phone", "48 15 16 23"],
  [contact, "account", "8601.11.17947"],
  [contact, "remark", "Skjermet merknad."],
  [contact, "members", [{ role: "Skjermet rolle", name: "Skjermet navn" }]],
  [contact, "secret", "yes"],
  [contact, "sick", 71829],
  [economy, "wages", 81726354],
];
const base = withAnswer(
  withAnswer(
    anApplication({ formId: privateForm.id }),
    { ...contact, field: "name", partyId: "lms", value: "Liv Strandheim" },
    privateForm,
  ),
  { ...contact, field: "staff", partyId: "lms", value: 41 },
  privateForm,
);
const written = compile(
  given.reduce(
    (grown, [place, field, value]) =>
      withAnswer(grown, { ...place, field, partyId: "lms", value: value as string }, privateForm),
    base,
  ),
);
const shared = withoutPrivate(written);
const contactBlocks = shared.outline.before[0]?.blocks ?? [];

describe("an outline for readers outside the application", () => {
  it("has no private answer, and states that something is omitted", () => {
    const text = JSON.stringify(shared.outline);

    for (const value of [
      "48 15 16 23",
      "8601",
      "Skjermet merknad",
      "Skjermet rolle",
      "71\u00a0829",
      "81\u00a0726\u00a0354",
    ]) {
      expect(JSON.stringify(written)).toContain(value);
      expect(text).not.toContain(value);
    }
    expect(shared.withheld).toBe(true);
  });

  it("keeps the public answers, in the same tables", () => {
    const table = contactBlocks.find((block) => block.kind === "table");
    const counts = contactBlocks.findLast((block) => block.kind === "table");

    expect(table).toMatchObject({ label: "Kontaktperson", columns: [{}, { label: "Navn" }, { label: "Telefon" }] });
    expect(table?.kind === "table" && table.rows.map(({ cells }) => cells.slice(1))).toContainEqual([
      "Liv Strandheim",
      "Utelatt",
    ]);
    expect(counts?.kind === "table" && counts.rows.map(({ cells }) => cells.slice(1))).toContainEqual([
      "41",
      "Utelatt",
    ]);
  });

  it("replaces private choices, texts and lists with one word", () => {
    for (const label of ["Merknad", "Hvem", "Skjermet?"])
      expect(contactBlocks.filter((block) => "label" in block && block.label === label)).toEqual([
        { kind: "text", label, entries: [{ party: null, note: null, text: "Utelatt" }], private: false },
      ]);
    expect(JSON.stringify(shared.outline)).not.toContain("Ja-hemmelig");
  });

  it("still shows the missing answers", () => {
    const { outline, withheld } = withoutPrivate(compile(base));
    const blocks = outline.before[0]?.blocks ?? [];
    const table = blocks.find((block) => block.kind === "table");

    expect(withheld).toBe(false);
    expect(JSON.stringify(outline)).not.toContain("Utelatt");
    expect(table?.kind === "table" && table.rows.map(({ cells }) => cells.slice(1))).toContainEqual([
      "Liv Strandheim",
      null,
    ]);
    expect(blocks.find((block) => block.kind === "text" && block.label === "Merknad")).toMatchObject({
      entries: [{ text: null }],
    });
  });

  it("has no private marks left, and is unchanged when filtered again", () => {
    expect(JSON.stringify(shared.outline)).not.toContain('"private":true');
    expect(withoutPrivate(shared.outline).outline).toEqual(shared.outline);
  });

  it("is the complete outline if the form has no private fields", () => {
    const whole = outlineOf(form2026, withAllAnswers(anApplication()), { version: 1, at: noon });

    expect(withoutPrivate(whole)).toEqual({ outline: whole, withheld: false });
  });
});
