import type { Block, OutlineRow } from "../../../../documents/outline/block";
import { blockUnits } from "../../../../documents/pdf/blockUnits";
import { pageFlow, type Unit } from "../../../../documents/pdf/pageFlow";
import type { PdfPage, PlacedText } from "../../../../documents/pdf/pdfPage";
import { PAGE } from "../../../../documents/pdf/styles";
import type { Tag } from "../../../../documents/pdf/tag";
import { words } from "../../../../documents/typesetting/words";

const root: Tag = { role: "Document", parent: null };

/** The pages of blocks, below an empty stretch of this height. */
function pagesOf(blocks: readonly Block[], above = 0): PdfPage[] {
  const set = words();
  const gap: Unit = {
    height: above,
    before: 0,
    after: 0,
    keepsNext: false,
    needs: 0,
    head: null,
    place: () => undefined,
  };
  return [...pageFlow([[gap], ...blockUnits(set, root, blocks)])];
}

const textOf = ({ line }: PlacedText): string => line.segments.map(({ text }) => text).join("");
/** The lines of a page, and for each table row its cells. */
const shown = ({ content }: PdfPage): (string | string[])[] =>
  content.map((each) => ("cells" in each ? each.cells.map(({ texts }) => texts.map(textOf).join("")) : textOf(each)));

const FULL = PAGE.bottom - PAGE.top;
const text = (label: string, ...lines: string[]): Block => ({
  kind: "text",
  label,
  entries: [{ party: null, note: null, text: lines.join("\n") }],
  private: false,
});
const long = "Vi samarbeider om språk og lek i alle barnehagene. ".repeat(4).trim();
const row = (name: string, figure: string, sum = false): OutlineRow => ({ cells: [name, figure], sum, private: false });
const table = (rows: OutlineRow[]): Block => ({
  kind: "table",
  label: null,
  columns: [
    { label: "Tiltak", kind: "name", private: false },
    { label: "Herav reise og opphold", kind: "figure", private: false },
  ],
  rows,
  private: false,
});

it("A heading is never the last line of a page.", () => {
  const [first, second] = pagesOf([text("Overskrift", long)], FULL - 30);
  expect(first && shown(first)).toEqual([]);
  expect(second && shown(second)[0]).toBe("Overskrift");
});

it("A paragraph leaves no line alone on a page, at its beginning or end.", () => {
  for (let above = FULL - 120; above < FULL; above += 5) {
    const pages = pagesOf([text("A", long)], above).map((page) => shown(page).filter((line) => line !== "A"));
    for (const lines of pages) expect(lines).not.toHaveLength(1);
  }
});

describe("A table", () => {
  const rows = Array.from({ length: 60 }, (_, index) => row(`Tiltak ${index + 1}`, "880 000"));

  it("goes on on the next page below its head, which is not read twice.", () => {
    const pages = pagesOf([table([...rows, row("Sum", "52 800 000", true)])]);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(shown).filter(([name]) => name === "Tiltak")).toHaveLength(1);
    expect(pages.slice(1).map(({ repeated }) => repeated.map(textOf))).toEqual(
      pages.slice(1).map(() => ["Tiltak", "Herav reise og opphold"]),
    );
    expect(pages[0]?.repeated).toEqual([]);
  });

  it("keeps its sum with the row above.", () => {
    for (let count = 30; count < 40; count++) {
      const last = pagesOf([table([...rows.slice(0, count), row("Sum", "1", true)])]).at(-1);
      expect(last && shown(last).length).toBeGreaterThan(1);
    }
  });

  it("has no row alone on a page, and stays with the note below it.", () => {
    const note: Block = { kind: "note", text: "Fordelt på institusjon" };
    for (let above = 0; above < 60; above += 6)
      for (let count = 24; count < 40; count++) {
        const pages = pagesOf([table(rows.slice(0, count)), note], FULL - 60 - above).map(shown);
        const own = pages.map((lines) => lines.filter((line) => Array.isArray(line) && line[0] !== "Tiltak"));
        expect(own.filter(({ length }) => length === 1)).toEqual([]);
        expect(own.at(-1)?.length).toBeGreaterThan(1);
      }
  });

  it("that is short stands on one page.", () => {
    const pages = pagesOf([table(rows.slice(0, 8))], FULL - 60);
    expect(pages.map((page) => shown(page).length)).toEqual([0, 9]);
  });

  it("has figures at the right that do not break, and neither does their heading.", () => {
    const many = table([row("Et tiltak med et svært langt navn ".repeat(6), "12 345 678")]);
    const [, figures] = pagesOf([many])[0]?.content ?? [];
    const cell = figures && "cells" in figures ? figures.cells[1]?.texts : [];
    expect(cell?.map(textOf)).toEqual(["12 345 678"]);
    const heads = pagesOf([many])[0]?.content[0];
    expect(heads && "cells" in heads && heads.cells[1]?.texts.map(textOf)).toEqual(["Herav reise og opphold"]);
    const right = cell?.[0] && cell[0].x + cell[0].line.width;
    expect(right).toBeCloseTo(PAGE.left + PAGE.textWidth - 5, 1);
  });

  it("goes on after a high row, instead of leaving most of a page empty", () => {
    const high = Array(16).fill("Vi øver").join("\n");
    const [first, second] = pagesOf([table([row("Høst 2025", "1"), row(high, "1"), row(high, "1")])], FULL / 2);
    expect(first && shown(first).map(([name]) => name?.slice(0, 7))).toEqual(["Tiltak", "Høst 20", "Vi øver"]);
    expect(second && shown(second)).toHaveLength(1);
  });

  it("stands on the page of the short answers above it, a little below them", () => {
    const line: Block = { kind: "line", label: "Ordning", value: "Regional", private: false };
    for (let above = FULL - 120; above < FULL; above += 10) {
      const pages = pagesOf([line, line, table(rows.slice(0, 3))], above);
      expect(pages.map((page) => shown(page).length).filter((count) => count > 0)).toEqual([6]);
    }
    const [page] = pagesOf([line, table(rows.slice(0, 3))]);
    const [label, head] = page?.content ?? [];
    const top = (each: typeof label) => (each && ("cells" in each ? each.cells[0]?.texts[0]?.y : each.y)) ?? 0;
    const [bare] = pagesOf([table(rows.slice(0, 3))]);
    expect(top(head) - top(label)).toBeGreaterThan(15 + 4 + top(bare?.content[0]) - PAGE.top - 10.5 * 0.8);
  });

  it("cuts a row that is higher than a third of a page, and says on the next page that it goes on.", () => {
    const pages = pagesOf([table([row(long.repeat(60), "1")])]);
    const parts = pages.flatMap(({ content }) => content.filter((each) => "cells" in each)).slice(1);
    expect(parts.map((each) => "cells" in each && each.isContinued)).toEqual(parts.map((_, index) => index > 0));
    expect(parts.length).toBeGreaterThan(1);
    const read = parts.flatMap((each) => ("cells" in each ? (each.cells[0]?.texts.map(textOf) ?? []) : [])).join("");
    expect(read).toBe(long.repeat(60));
  });
});

it("An empty line between two paragraphs is lower than a line.", () => {
  const [page] = pagesOf([text("A", "Først", "", "Så")]);
  const [, first, second] = (page?.content ?? []).flatMap((each) =>
    "cells" in each || textOf(each) === "" ? [] : [each.y],
  );
  expect((second ?? 0) - (first ?? 0)).toBeLessThan(2 * 15);
});

it("Nothing is placed below where a page ends.", () => {
  const pages = pagesOf([table(Array.from({ length: 90 }, () => row(long, "1"))), text("A", ...Array(60).fill(long))]);
  const bottoms = pages.flatMap(({ content }) =>
    content.flatMap((each) => ("cells" in each ? each.cells.flatMap(({ texts }) => texts) : [each])).map(({ y }) => y),
  );
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(PAGE.bottom);
});
