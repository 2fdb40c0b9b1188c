import { Document, Paragraph, TextRun } from "docx";
import { layoutDocument } from "docx/layout";
import { CELL_SIZE, FONT, TEXT_WIDTH } from "../../../../documents/docx/styles";
import { tableParts } from "../../../../documents/docx/tableParts";
import type { Column, OutlineRow, Table } from "../../../../documents/outline/block";
import { type Outline, outlineOf } from "../../../../documents/outline/outline";
import { printedApprovals } from "../../../../documents/outline/outlineFinal";
import { inLanguage, LANGUAGES, type Language } from "../../../../domain/values/language";
import { aFinishedApplication, form2026, noon } from "../../../support/application/application";
import { everyEdition, filledIn } from "../../../support/forms/everyEdition";

/** The padding of a cell at both sides, in twentieths of a point. */
const PADDING = 200;
/** Higher than any cell. */
const HEIGHT = 31_680;

/** The lines of each text in a cell of a width, as Word breaks them. */
function linesIn(texts: readonly { text: string; bold: boolean }[], width: number): string[][] {
  const document = new Document({
    sections: [
      {
        properties: {
          page: {
            size: { width: width - PADDING, height: HEIGHT },
            margin: { top: 0, right: 0, bottom: 0, left: 0, header: 0, footer: 0 },
          },
        },
        children: texts.map(
          ({ text, bold }) => new Paragraph({ children: [new TextRun({ text, bold, font: FONT, size: CELL_SIZE })] }),
        ),
      },
    ],
  });
  return layoutDocument(document, { guess: true }).pages.flatMap(({ body }) =>
    body.map((block) => (block.type === "paragraph" ? block.lines.map(({ text }) => text) : [])),
  );
}

/** Where a line ends in the middle of a word or a figure. */
const brokenInside = (lines: readonly string[]): string[] =>
  lines.slice(0, -1).flatMap((line, index) => (/[ -]$/.test(line) ? [] : [`${line}|${lines[index + 1]}`]));

/** The lines of each heading and cell of a table, by the width of its column. */
const linesOf = ({ columns, rows }: Pick<Table, "columns" | "rows">) =>
  tableParts(columns, rows).flatMap((part) =>
    part.columns.flatMap((index, place) => {
      const cells = rows.flatMap(({ cells, sum }) =>
        (cells[index] ?? "").split("\n").map((text) => ({ text, bold: sum })),
      );
      const label = { text: columns[index]?.label ?? "", bold: true };
      return linesIn([label, ...cells], part.widths[place] ?? 0);
    }),
  );

const tablesIn = ({ before, measures, after, final }: Outline): Table[] => [
  ...[...before, ...(measures[0]?.sections ?? []), ...after].flatMap(({ blocks }) =>
    blocks.filter((block): block is Table => block.kind === "table"),
  ),
  ...(final ? [printedApprovals(final, [...new Set(final.approvals.flatMap((each) => each.measureId ?? []))])] : []),
];

/** Every edition in every language, with the largest figures that a form takes. */
const outlines = everyEdition.flatMap((edition) =>
  LANGUAGES.map((language): [string, Language, Outline] => {
    const { form, application } = filledIn(edition, language);
    const amounts = application.amounts.map((line) => ({ ...line, kroner: 99_999_999 }));
    return [
      edition.id,
      language,
      inLanguage(language, () =>
        outlineOf(form, { ...application, amounts }, { version: 1, at: noon, final: { number: 1, parts: [] } }),
      ),
    ];
  }),
);

const figureColumn = (label: string): Column => ({ label, kind: "figure", private: false });
const rowOf = (cells: readonly string[], sum = false): OutlineRow => ({ cells: [...cells], sum, private: false });

describe("The columns of a table", () => {
  it.each(outlines)("of %s in %s break no word and no figure inside", (_edition, _language, outline) => {
    const tables = tablesIn(outline);
    expect(tables.length).toBeGreaterThan(2);
    expect(tables.flatMap(linesOf).flatMap(brokenInside)).toEqual([]);
  });

  it.each(outlines)("of %s in %s are together as wide as the page's text", (_edition, _language, outline) => {
    for (const { columns, rows } of tablesIn(outline))
      for (const { widths } of tableParts(columns, rows))
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH);
  });

  it("have their heading over figures, and the times of approvals, on one line", () => {
    const final = { number: 2, parts: [] };
    const lines = tablesIn(outlineOf(form2026, aFinishedApplication(), { version: 9, at: noon, final })).flatMap(
      linesOf,
    );
    for (const wanted of [
      "Herav reise og opphold",
      "Ønsket tilskuddsbeløp",
      "11.\u00a0januar\u00a02027\u00a0kl.\u00a013.00",
      "Ola Eksempel",
    ])
      expect(lines).toContainEqual([wanted]);
  });

  it("are in several tables that each repeat the names, if they are wider than the page", () => {
    const years = Array.from({ length: 12 }, (_, index) => String(2027 + index));
    const figure = "99\u00a0999\u00a0999";
    const columns = [{ label: "Part", kind: "name", private: false } as const, ...years.map(figureColumn)];
    const rows = [
      rowOf(["Fjordvik kommune", ...years.map(() => figure)]),
      rowOf(["Sum", ...years.map(() => figure)], true),
    ];
    const parts = tableParts(columns, rows);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ columns }) => columns[0])).toEqual(parts.map(() => 0));
    expect(parts.flatMap(({ columns }) => columns.slice(1))).toEqual(years.map((_, index) => index + 1));
    expect(linesOf({ columns, rows }).filter(([first, ...rest]) => first === figure && rest.length > 0)).toEqual([]);
  });

  it("break an address that is longer than a third of the page, and nothing beside it", () => {
    const address = `https://www.fjordvik.example/${"plan".repeat(60)}`;
    const columns = [{ label: "Plan", kind: "text", private: false } as const, figureColumn("Beløp")];
    const lines = linesOf({ columns, rows: [rowOf([address, "880\u00a0000"])] });
    expect(lines).toContainEqual(["880\u00a0000"]);
  });
});
