import { filledBody, scopeOf, text, wordsIn } from "../../../support/issued/smallForm";
import {
  cell,
  paragraph,
  plainText,
  repeatingRows,
  richText,
  row,
  run,
  table,
} from "../../../support/issued/wordControls";

const words = (label: string) => paragraph(run(label));
const inCells = (...contents: readonly string[]) => row(contents.map((content) => cell(3000, content)).join(""));
const linesOf = (body: string): string[] =>
  wordsIn(body)
    .split("\n")
    .filter((line) => line !== "");
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ "party.name": text(`Part ${index + 1}`) }));

describe("a place without a name", () => {
  const scope = scopeOf({ "needs.text": text("svaret") });
  const filledAfter = (body: string, after: string, number?: number) =>
    wordsIn(filledBody(body, { places: [{ after, answer: "needs.text", ...(number ? { number } : {}) }] }, scope));

  it("is the first one after its words, whatever signs and capitals they have", () => {
    const body = `${words("1. Vurdering av behov")}${richText("")}${words("2. Plan")}${richText("")}`;

    expect(filledAfter(body, "2 PLAN")).toMatch(/2\. Plan\nsvaret$/);
    expect(filledAfter(body, "vurdering av behov", 2)).toMatch(/2\. Plan\nsvaret$/);
  });

  it("is not taken from words in a sentence if a paragraph has only those words", () => {
    const body = `${words("Se også målgruppe nedenfor.")}${richText("")}${words("Målgruppe")}${richText("")}`;

    expect(filledAfter(body, "Målgruppe")).toMatch(/Målgruppe\nsvaret$/);
  });

  it("stays empty if the form does not have the words", () => {
    expect(filledAfter(`${words("Plan")}${richText("")}`, "Målgruppe")).toContain("Klikk eller trykk her");
  });

  it("is a cell of the table after its words, or of the table that has them", () => {
    const body = `${words("Kontakter")}${table([3000, 3000], `${inCells(words("Navn"), paragraph(""))}${inCells(words("Rolle"), paragraph(plainText("")))}`)}`;
    const filledAt = (name: string, at: number) =>
      linesOf(filledBody(body, { places: [{ table: name, row: at, column: 2, answer: "needs.text" }] }, scope));

    expect(filledAt("Kontakter", 1).slice(0, 3)).toEqual(["Kontakter", "Navn", "svaret"]);
    expect(filledAt("Rolle", 2)).toEqual(["Kontakter", "Navn", "Rolle", "svaret"]);
  });
});

describe("the rows of a list", () => {
  const line = (number: number) => inCells(words(String(number)), paragraph(plainText("Navn")));
  const form = `${words("Parter")}${table([3000, 3000], `${inCells(words("Nr."), words("Navn"))}${line(1)}${line(2)}${inCells(words("Sum"), words(""))}`)}${words("Slutt")}`;
  const filled = (count: number) =>
    filledBody(
      form,
      {
        lists: [
          {
            each: "party",
            in: { table: "Parter", from: 2, to: 3 },
            places: [
              { column: 1, answer: "list.number" },
              { control: "Navn", answer: "party.name" },
            ],
          },
        ],
      },
      scopeOf(
        {},
        { party: numbered(count).map((each, index) => ({ ...each, "list.number": text(String(index + 1)) })) },
      ),
    );

  it("are those of the form, and copies of its last one before what comes below them", () => {
    expect(linesOf(filled(4))).toEqual([
      "Parter",
      "Nr.",
      "Navn",
      "1",
      "Part 1",
      "2",
      "Part 2",
      "3",
      "Part 3",
      "4",
      "Part 4",
      "Sum",
      "Slutt",
    ]);
  });

  it("that nobody needs are left blank", () => {
    expect(linesOf(filled(1)).slice(3)).toEqual(["1", "Part 1", "2", "Sum", "Slutt"]);
  });

  it("keep their prompts if nobody has answered", () => {
    const prompts = linesOf(filled(0)).filter((line) => line === "Klikk eller trykk her for å skrive inn tekst.");
    expect(prompts).toHaveLength(2);
  });

  it("have controls with ids of their own, and paragraphs without ids that others have", () => {
    const body = filled(40);
    const ids = [...body.matchAll(/<w:id w:val="(-?\d+)"\/>/g)].map(([, id]) => id);
    const paragraphs = [...body.matchAll(/w14:paraId="(\w+)"/g)].map(([, id]) => id);

    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
    expect(new Set(paragraphs).size).toBe(paragraphs.length);
  });

  it("are added in a repeating section as its items", () => {
    const body = filledBody(
      table([3000], repeatingRows("Parter", inCells(paragraph(plainText("Navn"))))),
      { lists: [{ each: "party", in: { control: "Parter" }, places: [{ control: "Navn", answer: "party.name" }] }] },
      scopeOf({}, { party: numbered(3) }),
    );

    expect(linesOf(body)).toEqual(["Part 1", "Part 2", "Part 3"]);
    expect(body.match(/<w15:repeatingSectionItem\/>/g)).toHaveLength(3);
  });
});

describe("a block", () => {
  const block = `${words("Tiltak: navn")}${richText("Navn")}${table([3000], inCells(paragraph(plainText("Part"))))}`;
  const form = `${words("Skjema")}${block}${words("Til slutt")}`;
  const scope = scopeOf(
    {},
    {
      measure: [{ "measure.name": text("Lek") }, { "measure.name": text("Lesing") }],
      party: numbered(2),
    },
  );
  const lists = [
    {
      each: "measure" as const,
      in: { start: "Tiltak: navn", end: "Til slutt" },
      places: [{ control: "Navn", answer: "measure.name" }],
      lists: [
        {
          each: "party" as const,
          in: { table: "Tiltak: navn", from: 1 },
          places: [{ control: "Part", answer: "party.name" }],
        },
      ],
    },
  ];

  it("is repeated whole, with its own rows, before what comes after it", () => {
    expect(linesOf(filledBody(form, { lists }, scope))).toEqual([
      "Skjema",
      ...["Tiltak: navn", "Lek", "Part 1", "Part 2"],
      ...["Tiltak: navn", "Lesing", "Part 1", "Part 2"],
      "Til slutt",
    ]);
  });

  it("to the end of the document leaves the page's settings last", () => {
    const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const [list] = lists;
    const body = filledBody(
      `${block}${page}`,
      { lists: [{ ...list, each: "measure", in: { start: "Tiltak: navn" } }] },
      scope,
    );

    expect(linesOf(body).slice(0, 2)).toEqual(["Tiltak: navn", "Lek"]);
    expect(linesOf(body)).toHaveLength(8);
    expect(body.endsWith(page)).toBe(true);
  });
});
