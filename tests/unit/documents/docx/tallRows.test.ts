import type { Block, OutlineRow } from "../../../../documents/outline/block";
import { documentParts } from "../../../../documents/outline/documentParts";
import { outlineOf } from "../../../../documents/outline/outline";
import { anApplication, form2026, noon } from "../../../support/application/application";
import { unzip } from "../../../support/importing/unzip";
import { wordFile } from "../../../support/office/wordFile";

const outline = outlineOf(form2026, anApplication(), { version: 1, at: noon });

/** The XML of the main text of a document with these blocks in its first section. */
async function xmlOf(blocks: readonly Block[]): Promise<string> {
  const [first] = outline.before;
  const [part] = documentParts(outline);
  if (!first || !part) throw new Error("there is no document");
  const changed = { ...outline, before: [{ ...first, blocks: [...blocks] }] };
  return unzip(await wordFile(changed, part)).get("word/document.xml") ?? "";
}

const table = (columns: number, rows: readonly (readonly string[])[]): Block => ({
  ...{ kind: "table", label: null, private: false },
  columns: Array.from({ length: columns }, (_, index) => ({
    ...{ label: `Kolonne ${index + 1}`, private: false },
    kind: index === 0 ? "name" : "text",
  })),
  rows: rows.map((cells): OutlineRow => ({ cells: [...cells], sum: false, private: false })),
});

/** For each row of the first table: whether it may be cut, and whether it stays with the next. */
const rowsIn = (xml: string) =>
  [...(/<w:tbl>.*?<\/w:tbl>/s.exec(xml)?.[0] ?? "").matchAll(/<w:tr>.*?<\/w:tr>/gs)].slice(1).map(([row]) => ({
    mayBeCut: !row.includes("<w:cantSplit/>"),
    keepsNext: row.includes("<w:keepNext/>"),
  }));

const WORDS = "Vi samarbeider om språk og lek i alle barnehagene. ";
const long = (letters: number) => WORDS.repeat(Math.ceil(letters / WORDS.length)).slice(0, letters);

describe("A row in Word", () => {
  it("may be cut where it is higher than a third of a page, by the width of its columns", async () => {
    const text = long(800);
    const narrow = table(6, [["Høst", text, text, text, text, text]]);
    expect(rowsIn(await xmlOf([narrow]))).toEqual([{ mayBeCut: true, keepsNext: false }]);
    const wide = table(2, [["Høst", text]]);
    expect(rowsIn(await xmlOf([wide]))).toEqual([{ mayBeCut: false, keepsNext: false }]);
  });

  it("that is high does not take the next one along to another page", async () => {
    const high = Array(14).fill("Vi øver.").join("\n");
    const rows = rowsIn(
      await xmlOf([
        table(2, [
          ["Høst", "Kort"],
          ["2026", high],
          ["2027", high],
        ]),
      ]),
    );
    expect(rows.map(({ keepsNext }) => keepsNext)).toEqual([true, false, false]);
  });

  it("of a table that is lower than a third of a page stays with the others", async () => {
    const rows = rowsIn(await xmlOf([table(2, Array(7).fill(["Navn", "Kari Prøve"]))]));
    expect(rows.map(({ keepsNext }) => keepsNext)).toEqual([...Array(6).fill(true), false]);
    const higher = rowsIn(await xmlOf([table(2, Array(9).fill(["Navn", "Kari\nProve\nTest"]))]));
    expect(higher.filter(({ keepsNext }) => keepsNext)).toHaveLength(2);
  });
});

describe("Blocks in Word", () => {
  const line: Block = { kind: "line", label: "Ordning", value: "Regional", private: false };
  const text: Block = {
    ...{ kind: "text", label: null, private: false },
    entries: [{ party: null, note: null, text: "Først.\n\nSå." }],
  };
  const styled = (style: string) => `<w:pStyle w:val="${style}"/>`;

  it("are a little apart where a table has no label", async () => {
    const gaps = async (blocks: Block[]) => (await xmlOf(blocks)).split(styled("Mellomrom")).length - 1;
    const bare = table(2, [["Fjordvik", "1"]]);
    expect(await gaps([text, bare])).toBe((await gaps([bare])) + 1);
    expect(await gaps([bare, bare])).toBe((await gaps([bare])) + 1);
  });

  it("that are short answers stay with the table below them", async () => {
    const xml = await xmlOf([line, line, table(2, [["Fjordvik", "1"]])]);
    const lines = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*Ordning: .*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
    expect(lines.map((each) => each.includes("<w:keepNext/>"))).toEqual([true, true]);
  });

  it("have lower empty lines than lines with words", async () => {
    expect((await xmlOf([text])).split(styled("TomLinje"))).toHaveLength(2);
  });
});
