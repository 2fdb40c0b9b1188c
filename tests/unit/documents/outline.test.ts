// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what looks like a template is text that somebody wrote

import type { Block } from "../../../documents/outline/block";
import { Outline, outlineOf } from "../../../documents/outline/outline";
import type { Application } from "../../../domain/section/section";
import type { Form } from "../../../forms/form";
import {
  anApplication,
  form2026,
  measureId,
  noon,
  solsikken,
  union,
  withAllAnswers,
  withAnswer,
} from "../../support/application/application";
import { columnsEdition, FOUR_COLUMNS, formWithColumns } from "../../support/application/columnsForm";
import { privateForm } from "../../support/application/privateForm";

const answered = withAllAnswers(anApplication());
const compile = (application: Application, form = form2026) => outlineOf(form, application, { version: 4, at: noon });
const outline = compile(answered);
const nbsp = (text: string) => text.replaceAll(" ", "\u00a0");

const generalSection = (of: Outline, id: string) =>
  [...of.before, ...of.after].find((section) => section.id === id)?.blocks ?? [];
const measureSection = (of: Outline, number: number, id: string) =>
  of.measures[number - 1]?.sections.find((section) => section.id === id)?.blocks ?? [];
const textOf = (blocks: readonly Block[], label: string | null) => {
  const block = blocks.find((each) => each.kind === "text" && each.label === label);
  return block?.kind === "text" ? block.entries : [];
};
const tableOf = (blocks: readonly Block[]) => {
  const table = blocks.find((block) => block.kind === "table");
  return table?.kind === "table"
    ? { head: table.columns.map(({ label }) => label), rows: table.rows.map(({ cells }) => cells) }
    : null;
};

describe("an outline", () => {
  it("states its subject", () => {
    expect(outline).toMatchObject({
      form: { id: "behovsmelding-2026", name: "Behovsmelding 2026", documents: "measure" },
      application: {
        title: "Behovsmelding for Fjordvik 2027",
        year: 2027,
        network: "Ytre Fjord",
        deadline: "2027-02-01T12:00",
        owners: ["Fjordvik kommune", "Solsikken barnehage AS"],
      },
      version: 4,
      day: "2027-01-11",
    });
  });

  it("is dated in the partnership's time zone", () => {
    expect(outlineOf(form2026, answered, { version: 1, at: new Date("2027-01-11T23:30:00Z") }).day).toBe("2027-01-12");
  });

  it("is the same after storage as JSON", () => {
    expect(Outline.parse(JSON.parse(JSON.stringify(outline)))).toEqual(outline);
  });

  it("has the sections in the order of the form, with subsections in their parent", () => {
    expect(outline.before.map(({ heading }) => heading)).toEqual([
      "Om behovsmeldingen",
      "Total sum det meldes behov for 2027",
    ]);
    expect(outline.measures.map(({ heading }) => heading)).toEqual([
      "Tiltak 1: Kvalitetsutvikling i barnehagene",
      "Tiltak 2: Trygt og godt skolemiljø",
      "Tiltak 3: Ledersamlinger",
      "Tiltak 4: Fådelt skole",
      "Tiltak 5: Lesing og skriving",
    ]);
    expect(outline.measures[2]?.sections.map(({ heading }) => heading)).toEqual([
      "1. Vurdering av behov",
      "2. Plan for partnerskap",
      "3. Eiers egeninnsats",
      "4. Vurdering av måloppnåelse",
      "5. Målgruppe",
      "6. Økonomi og varighet",
      "7. Annet",
    ]);
    expect(
      measureSection(outline, 3, "outcomes").map((block) => block.kind === "text" && block.label?.slice(0, 2)),
    ).toEqual(["a)", "b)", "c)", "d)", "e)"]);
    expect(outline.after.map(({ id }) => id)).toEqual(["partners", "consultation", "units"]);
  });

  it("names the columns of sums as its form does", () => {
    const form = formWithColumns(FOUR_COLUMNS);
    const outline = compile({ ...anApplication(), formId: form.id }, form);
    const heads = generalSection(outline, "sums").flatMap((block) => tableOf([block])?.head ?? []);
    const [one, two, three, four] = FOUR_COLUMNS.map(({ label }) => label);

    // Six figures are too many for a page.
    expect(heads).toEqual([
      ...["Tiltak", one, two, three],
      ...["Tiltak", four, "Totalt", "Egenandel"],
      ...["År", one, two, three, four, "Totalt"],
    ]);
    expect(tableOf(generalSection(outline, "partners"))).toMatchObject({ head: ["Nr", "Navn på part", "Part"] });
  });

  it("lists the partners column by column, or all but the lead and the consulted without columns", () => {
    const partners = (form: Form) =>
      tableOf(generalSection(compile({ ...anApplication(), formId: form.id }, form), "partners"))?.rows.map(
        ([, name]) => name?.split(" ")[0],
      );
    const swapped = {
      partyKinds: columnsEdition(FOUR_COLUMNS).partyKinds.map((kind) => ({
        ...kind,
        ...(kind.id === "municipalOwner" ? { column: "miljo" } : kind.id === "uh" ? { column: "kommune" } : {}),
      })),
    };

    expect(partners(formWithColumns(FOUR_COLUMNS))?.slice(0, 3)).toEqual([
      "Fjordvik",
      "Solsikken",
      "Læringsmiljøsenteret",
    ]);
    expect(partners(formWithColumns(FOUR_COLUMNS, swapped))?.slice(0, 3)).toEqual([
      "Læringsmiljøsenteret",
      "Nord",
      "Solsikken",
    ]);
    expect(partners(formWithColumns([]))).toEqual(["Fjordvik", "Solsikken", "Læringsmiljøsenteret", "Nord"]);
  });

  it("matches the totals of the 2026 application", () => {
    expect(tableOf(generalSection(outline, "total"))).toEqual({
      head: ["Tiltak", "Eier", "UH", "Totalt"],
      rows: [
        ["Tiltak 1: Kvalitetsutvikling i barnehagene", nbsp("200 000"), nbsp("201 500 (LMS)"), nbsp("401 500")],
        ["Tiltak 2: Trygt og godt skolemiljø", nbsp("250 000"), nbsp("364 300 (LMS)"), nbsp("614 300")],
        ["Tiltak 3: Ledersamlinger", nbsp("200 000"), nbsp("269 500 (LMS)"), nbsp("469 500")],
        ["Tiltak 4: Fådelt skole", nbsp("80 000"), nbsp("284 000 (Nord)"), nbsp("364 000")],
        ["Tiltak 5: Lesing og skriving", nbsp("150 000"), nbsp("459 560 (Nord)"), nbsp("609 560")],
        ["Sum", nbsp("880 000"), nbsp("1 578 860"), nbsp("2 458 860")],
      ],
    });
    expect(generalSection(outline, "total").at(-1)).toEqual({
      kind: "note",
      text: `UH fordelt på institusjon: LMS ${nbsp("835 300")}, Nord ${nbsp("743 560")}`,
    });
  });

  it("states that the totals can still change", () => {
    const gap = withAnswer(answered, {
      measureId: measureId(2),
      sectionId: "economy",
      field: "grant",
      partyId: "lms",
      value: null,
    });

    expect(generalSection(compile(gap), "total").at(-1)).toEqual({
      kind: "note",
      text: "Ikke alle beløp er ført ennå.",
    });
  });

  it("leaves out removed measures and parties", () => {
    const fewer = compile({
      ...answered,
      measures: answered.measures.map((each) => (each.number === 5 ? { ...each, number: null } : each)),
      parties: answered.parties.map((each) => (each.id === "solsikken" ? { ...each, removed: true } : each)),
    });

    expect(JSON.stringify(fewer)).not.toMatch(/Lesing og skriving|Solsikken/);
  });
});

describe("the common part of the application", () => {
  it("begins with the known application details", () => {
    expect(generalSection(outline, "header").slice(0, 3)).toMatchObject([
      { label: "Eier", value: "Fjordvik kommune" },
      { label: "Kompetansenettverk", value: "Ytre Fjord" },
      { label: "Kompetansemiljø", value: "Læringsmiljøsenteret (LMS); Nord universitet (Nord)" },
    ]);
  });

  it("shows all options of a choice, as in the form", () => {
    expect(generalSection(outline, "header")).toContainEqual({
      kind: "choice",
      label: "Behovsmeldingen gjelder",
      private: false,
      entries: [
        {
          party: null,
          note: null,
          answered: true,
          options: [
            { label: "Barnehage", chosen: true },
            { label: "Grunnskole", chosen: false },
            { label: "Begge deler", chosen: false },
          ],
        },
      ],
    });
  });

  it("shows the contact persons in a table", () => {
    const one = withAnswer(answered, {
      measureId: null,
      sectionId: "header",
      field: "contactRole",
      partyId: "nord",
      value: null,
    });

    expect(tableOf(generalSection(compile(one), "header"))).toEqual({
      head: ["Eier/UH", "Navn", "Funksjon"],
      rows: [
        [
          "Eier: Fjordvik kommune",
          "Kontaktperson, navn hos Fjordvik kommune",
          "Kontaktperson, funksjon hos Fjordvik kommune",
        ],
        [
          "UH: Læringsmiljøsenteret (LMS)",
          "Kontaktperson, navn hos Læringsmiljøsenteret",
          "Kontaktperson, funksjon hos Læringsmiljøsenteret",
        ],
        ["UH: Nord universitet (Nord)", "Kontaktperson, navn hos Nord universitet", null],
      ],
    });
  });

  it("lists every owner and UH, and does not request a contact person twice", () => {
    expect(tableOf(generalSection(outline, "partners"))).toEqual({
      head: ["Nr", "Navn på eier/UH", "Kontaktperson", "Eier/UH"],
      rows: [
        ["1", "Fjordvik kommune", "Kontaktperson, navn hos Fjordvik kommune", "Eier"],
        ["2", "Solsikken barnehage AS", "Kontaktperson hos Solsikken barnehage AS", "Eier"],
        ["3", "Læringsmiljøsenteret (LMS)", "Kontaktperson hos Læringsmiljøsenteret", "UH"],
        ["4", "Nord universitet (Nord)", "Kontaktperson hos Nord universitet", "UH"],
      ],
    });
    expect(tableOf(generalSection(compile(anApplication()), "partners"))?.rows.map((cells) => cells[2])).toEqual([
      "",
      null,
      null,
      null,
    ]);
  });

  it("lists an owner that joined late before the UH nevertheless", () => {
    const late = { ...answered, parties: [...answered.parties, { ...solsikken, id: "late", name: "Senbarna SA" }] };

    expect(tableOf(generalSection(compile(late), "partners"))?.rows.map((cells) => cells.at(-1))).toEqual([
      "Eier",
      "Eier",
      "Eier",
      "UH",
      "UH",
    ]);
  });

  it("names the participants of the discussion", () => {
    const [discussed] = generalSection(outline, "consultation");

    expect(discussed).toMatchObject({
      kind: "choice",
      label: "Drøftet i medbestemmelse",
      entries: [
        {
          party: "Fjordvik lærerlag",
          options: [
            { label: "Ja", chosen: true },
            { label: "Nei", chosen: false },
          ],
        },
      ],
    });
    expect(tableOf(generalSection(outline, "consultation"))).toEqual({
      head: ["Part", "Rolle", "Navn"],
      rows: [
        ["Fjordvik lærerlag", "Hovedtillitsvalgt", "Ulf Utkast"],
        ["Fjordvik lærerlag", "Verneombud", "Vera Verdi"],
      ],
    });
  });

  it("combines the rows of several unions, and names those that have none yet", () => {
    const two = { ...answered, parties: [...answered.parties, { ...union, id: "other", name: "Fagforeningen" }] };
    const both = withAnswer(two, {
      measureId: null,
      sectionId: "consultation",
      field: "participants",
      partyId: "other",
      value: [{ role: "Leder", name: "Lise Laget" }],
    });

    expect(tableOf(generalSection(compile(both), "consultation"))?.rows.at(-1)).toEqual([
      "Fagforeningen",
      "Leder",
      "Lise Laget",
    ]);
    expect(generalSection(compile(two), "consultation").at(-1)).toEqual({
      kind: "note",
      text: "Ikke besvart av Fagforeningen",
    });
  });

  it("shows the unions' statements as written, and nothing if there are none", () => {
    const at = { measureId: null, sectionId: "consultation", field: "statement", partyId: "union" };
    const stated = withAnswer(answered, { ...at, value: "Vi er *ikke* hørt.\n\n1. For sent." });

    expect(JSON.stringify(generalSection(compile(stated), "consultation"))).toContain(
      JSON.stringify("Vi er *ikke* hørt.\n\n1. For sent."),
    );
    expect(JSON.stringify(generalSection(outline, "consultation"))).not.toContain("Uttalelse");
  });

  it("shows the numbers of units side by side", () => {
    const gap = withAnswer(answered, {
      measureId: null,
      sectionId: "units",
      field: "privateSchools",
      partyId: null,
      value: null,
    });

    expect(tableOf(generalSection(compile(gap), "units"))).toEqual({
      head: ["Kommunale barnehager", "Private barnehager", "Offentlige skoler", "Private skoler", "PP-tjenester"],
      rows: [["19", "19", "19", null, "19"]],
    });
  });
});

describe("the part of one measure", () => {
  const needs = { measureId: measureId(1), sectionId: "needs" };

  it("names the party above its text if several may write", () => {
    const two = withAnswer(answered, { ...needs, field: "text", partyId: "solsikken", value: "Vi også." });

    expect(textOf(measureSection(outline, 1, "needs"), null)).toMatchObject([{ party: "Fjordvik kommune" }]);
    expect(textOf(measureSection(compile(two), 1, "needs"), null)).toMatchObject([
      { party: "Fjordvik kommune" },
      { party: "Solsikken barnehage AS", text: "Vi også." },
    ]);
  });

  it("also names a party that still has to write", () => {
    const gap = withAnswer(answered, {
      measureId: measureId(1),
      sectionId: "economy",
      field: "use",
      partyId: "lms",
      value: null,
    });

    expect(textOf(measureSection(compile(gap), 1, "economy"), "Hvordan midlene skal brukes")).toMatchObject([
      { party: "Fjordvik kommune" },
      { party: "Læringsmiljøsenteret (LMS)", text: null },
    ]);
  });

  it("shows each party's amounts and their sum, with explanatory figures beside them", () => {
    expect(tableOf(measureSection(outline, 3, "economy"))).toEqual({
      head: ["Part", "Ønsket tilskuddsbeløp", "Herav reise og opphold"],
      rows: [
        ["Fjordvik kommune", nbsp("200 000"), ""],
        ["Læringsmiljøsenteret (LMS)", nbsp("269 500"), nbsp("22 000")],
        ["Sum", nbsp("469 500"), ""],
      ],
    });
  });

  it("shows the coordinator's sum on a separate line, outside the sum", () => {
    const paid = compile(
      withAnswer(answered, {
        measureId: measureId(3),
        sectionId: "economy",
        field: "coordinatorSum",
        partyId: "coordinator",
        value: 40_000,
      }),
    );

    expect(measureSection(paid, 3, "economy")).toContainEqual({
      kind: "line",
      label: "Sum koordinator (må begrunnes ovenfor)",
      value: nbsp("40 000"),
      private: false,
    });
    expect(tableOf(measureSection(paid, 3, "economy"))?.rows.at(-1)?.[1]).toBe(nbsp("469 500"));
    expect(tableOf(generalSection(paid, "total"))?.rows.at(-1)?.at(-1)).toBe(nbsp("2 458 860"));
  });

  it("marks missing answers", () => {
    const empty = compile(anApplication());

    expect(textOf(measureSection(empty, 1, "needs"), null)).toEqual([{ party: null, note: null, text: null }]);
    expect(measureSection(empty, 1, "other")[0]).toMatchObject({
      kind: "choice",
      entries: [{ answered: false, options: [{ chosen: false }, { chosen: false }, { chosen: false }] }],
    });
    expect(tableOf(measureSection(empty, 1, "economy"))?.rows).toEqual([
      ["Fjordvik kommune", null, ""],
      ["Læringsmiljøsenteret (LMS)", null, null],
      ["Sum", "0", ""],
    ]);
  });

  it("notes if a party repeats its text from an earlier measure, and prints it nevertheless", () => {
    const education = (number: number, value: string) => ({
      measureId: measureId(number),
      sectionId: "teacherEducation",
      field: "text",
      partyId: number > 3 ? "nord" : "lms",
      value,
    });
    const reused = [
      education(1, "Det samme"),
      education(2, "Noe annet"),
      education(3, "Det samme"),
      education(4, "Det samme"),
      education(5, "Det samme"),
    ].reduce((all, written) => withAnswer(all, written), answered);
    const notes = [1, 2, 3, 4, 5].map(
      (number) =>
        textOf(
          measureSection(compile(reused), number, "outcomes"),
          "e) Tiltakene har styrket og praksisrettet lærerutdanningen",
        )[0],
    );

    expect(notes.map((entry) => entry?.note)).toEqual([
      null,
      null,
      "Uendret fra tiltak 1",
      null,
      "Uendret fra tiltak 4",
    ]);
    expect(notes[2]?.text).toBe("Det samme");
  });

  it("keeps a text exactly as written", () => {
    const text = '  Først\n\n\tså **dette** og ${dette} «sitat» "x" <b> & 👩‍👩‍👧 שלום';

    expect(
      textOf(
        measureSection(
          compile(withAnswer(answered, { ...needs, field: "text", partyId: "fjordvik", value: text })),
          1,
          "needs",
        ),
        null,
      ),
    ).toMatchObject([{ text }]);
  });

  it("marks private answers, down to the column", () => {
    const blocks = compile(withAllAnswers(anApplication(), privateForm), privateForm).before[0]?.blocks ?? [];

    expect(blocks.map((block) => [block.kind, block.kind !== "note" && block.private])).toEqual([
      ["table", false],
      ["text", true],
      ["text", true],
      ["table", true],
      ["choice", true],
      ["table", false],
    ]);
    const privateColumns = blocks.flatMap((block) =>
      block.kind === "table" && !block.private
        ? block.columns.filter((column) => column.private).map(({ label }) => label)
        : [],
    );
    expect(privateColumns).toEqual(["Telefon", "Sykmeldte"]);
  });
});
