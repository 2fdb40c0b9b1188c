import { bytesOf } from "../../../../cards/kit/fitted";
import { guardTyped } from "../../../../cards/kit/guardTyped";
import { sectionCard } from "../../../../cards/writing/sectionCard";
import type { Answer } from "../../../../domain/answers/sectionRecord";
import { recordAt } from "../../../../domain/section/section";
import type { TableRow } from "../../../../domain/tables/tableRow";
import { parseForm } from "../../../../forms";
import type { Form } from "../../../../forms/form";
import { anApplication, later } from "../../../support/application/application";
import { tablesEdition, tablesForm } from "../../../support/application/tablesForm";
import { buttonOf, buttonsOf, inputOf, inputsOf, nodesOf, saidIn } from "../../../support/cards/cardTree";
import { aSection } from "../../../support/cards/every/sections";
import { editionFiles } from "../../../support/forms/editionFiles";

const place = { measureId: null, sectionId: "plan" };
const application = anApplication({ formId: tablesForm.id, records: [] });
const by = { writtenBy: "kari", writtenByName: "Kari Prøve", writtenAt: later };
const answerOf = (field: string, value: readonly TableRow[]): Answer => ({
  ...{ field, partyId: null, value, version: 1 },
  ...by,
});

type Over = Parameters<typeof aSection>[3];
const drawn = (answers: readonly Answer[], over: Over = {}, form: Form = tablesForm) =>
  sectionCard(
    aSection(application, "kari", place, { record: { ...recordAt(application, place), answers }, ...over }, form),
  );
const rowsOf = (count: number, cells: TableRow["cells"]): TableRow[] =>
  Array.from({ length: count }, (_, index) => ({ row: `r${index + 1}`, cells }));
const typed = (...rows: (readonly [string, Record<string, string>])[]) =>
  JSON.stringify(rows.map(([row, cells]) => ({ row, cells })));
const spaced = (card: ReturnType<typeof drawn>) => saidIn(card).map((text) => text.replaceAll("\u00a0", " "));

describe("A table on a card", () => {
  it("has a group of inputs for each row, each with the column as its label and the input of its type", () => {
    const card = drawn([answerOf("milestones", [{ row: "r7", cells: { what: "Start", cost: 12_000 } }])]);
    expect(inputOf(card, "milestones.all.r7.cost")).toMatchObject({
      ...{ type: "Input.Text", label: "Kostnad", value: "12\u00a0000", style: "tel" },
    });
    expect(inputOf(card, "milestones.all.r7.day")).toMatchObject({ type: "Input.Date", label: "Dato" });
    expect(inputOf(card, "milestones.all.r7.hours")).toMatchObject({ label: "Arbeid (timer)" });
    expect(inputOf(card, "risks.all.r1.what")).toMatchObject({ label: "Risiko (må besvares)", isMultiline: false });
    expect(inputOf(card, "risks.all.r1.action")).toMatchObject({ type: "Input.Text", isMultiline: true });
    expect(inputOf(card, "risks.all.r1.likelihood")).toMatchObject({
      type: "Input.ChoiceSet",
      style: "compact",
      choices: [{ title: "Ikke valgt" }, { title: "Lav", value: "low" }, { title: "Høy", value: "high" }],
    });
    expect(spaced(card)).toEqual(expect.arrayContaining(["Rad 1", "Ledelse", "Ansatte", "Sum, Kostnad: 12 000 kr"]));
  });

  it("lets a stored row be removed, and a row be added, but not a row of the form", () => {
    const card = drawn([answerOf("risks", rowsOf(1, { what: "Tid" }))]);
    expect(
      inputsOf(card)
        .filter(({ type }) => type === "Input.Toggle")
        .map(({ id }) => id),
    ).toEqual(["risks.all.r1.-remove"]);
    const adding = buttonsOf(card).filter(({ verb }) => verb === "section/addRow");
    expect(adding.map(({ data }) => (data as { slot: string }).slot)).toEqual(["risks.all", "milestones.all"]);
  });

  it("remembers the rows that it has inputs for, and those that are being removed", () => {
    const stored = [answerOf("risks", rowsOf(2, { what: "Tid" }))];
    const baseOf = (over?: Over) => {
      const { data } = buttonOf(drawn(stored, over), "section/save");
      return (data as { base: Record<string, string> }).base["risks.all"];
    };
    expect(baseOf()).toMatch(/^1:[\w-]{10}:r1,r2$/);
    const base = { "risks.all": "1:abcdefghij:r1,r2" };
    expect(baseOf({ typed: { "risks.all": typed(["r2", { what: "Penger" }]) }, bases: base })).toBe(
      "1:abcdefghij:r2,r1",
    );
  });

  it("says under a cell what is wrong with it, and adds up what is typed", () => {
    const milestones = typed(["r1", { cost: "100" }], ["r2", { cost: "mye" }]);
    const of = (text: string) =>
      drawn([], {
        typed: { "milestones.all": text },
        problems: text.includes("mye")
          ? {
              "milestones.all": {
                kind: "bad-cells",
                cells: [{ row: "r2", name: 2, column: "cost", label: "Kostnad", why: { kind: "not-a-number" } }],
              },
            }
          : {},
      });
    const [bad, good] = [of(milestones), of(milestones.replace("mye", "50,-"))];
    const nodes = nodesOf(bad);
    const input = nodes.findIndex(({ id }) => id === "milestones.all.r2.cost");
    const under = nodes.slice(input).find(({ type }) => type === "TextBlock");
    expect(under).toMatchObject({ text: expect.stringContaining("Rad 2, Kostnad: Skriv beløpet"), color: "Attention" });
    expect(spaced(good)).toContain("Sum, Kostnad: 150 kr");
  });

  it("says about the whole table that there are too many rows", () => {
    const rows = ["r1", "r2", "r3", "r4"].map((row) => [row, { what: row }] as const);
    const card = drawn([], {
      typed: { "milestones.all": typed(...rows) },
      problems: { "milestones.all": { kind: "too-many-rows", most: 3 } },
    });
    expect(saidIn(card).join(" ")).toContain("Her er det plass til 3 rader.");
    expect(inputOf(card, "milestones.all.r4.what")).toMatchObject({ value: "r4" });
  });
});

describe("A long table", () => {
  const [plan, ...rest] = tablesEdition.sections;
  const fields = (plan?.fields ?? []).map((field) => (field.id === "risks" ? { ...field, rows: { most: 50 } } : field));
  const form = parseForm(
    tablesEdition.id,
    editionFiles({ ...tablesEdition, sections: [{ ...plan, fields }, ...rest] }),
  );
  const long = rowsOf(50, { what: "å".repeat(200), likelihood: "low", consequence: "high", action: "ø".repeat(300) });
  const answers = [answerOf("risks", long)];
  const saveOf = (card: ReturnType<typeof drawn>) =>
    buttonsOf(card).find(({ verb, style }) => verb === "section/save" && style === "positive") as {
      title: string;
      data: { from: number; base: Record<string, string> };
    };

  it("goes on over several cards, each small enough for Teams, with every row on one of them", () => {
    const seen: string[] = [];
    let card = drawn(answers, {}, form);
    for (let cards = 0; cards < 30; cards += 1) {
      expect(bytesOf(guardTyped(card))).toBeLessThan(38_000);
      const { title, data } = saveOf(card);
      const rows = data.base["risks.all"]?.split(":")[2]?.split(",") ?? [];
      expect(
        inputsOf(card).filter(({ id }) => String(id).endsWith(".what") && String(id).startsWith("risks")),
      ).toHaveLength(rows.length);
      seen.push(...rows);
      if (title !== "Lagre og vis resten") break;
      card = drawn(answers, { from: data.from }, form);
    }
    expect(seen).toEqual(long.map(({ row }) => row));
  });

  it("says that the rest of its rows come on the next card", () => {
    expect(saidIn(drawn(answers, {}, form)).join(" ")).toContain("2 felt til står på neste kort.");
    const alone = parseForm(
      tablesEdition.id,
      editionFiles({ ...tablesEdition, rules: [], sections: [{ ...plan, fields: fields.slice(0, 1) }, ...rest] }),
    );
    expect(saidIn(drawn(answers, {}, alone)).join(" ")).toContain("Resten av radene står på neste kort.");
  });

  it("shows a row that is typed and not stored, on whichever card it is", () => {
    const text = JSON.stringify(
      long.map(({ row, cells }) => ({ row, cells: row === "r50" ? { ...cells, what: "Nytt" } : cells })),
    );
    const card = drawn(answers, { typed: { "risks.all": text } }, form);
    expect(inputOf(card, "risks.all.r50.what")).toMatchObject({ value: "Nytt" });
    expect(inputsOf(card).some(({ id }) => id === "risks.all.r30.what")).toBe(false);
  });
});
