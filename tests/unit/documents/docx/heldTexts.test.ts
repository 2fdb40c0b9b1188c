import { Packer } from "docx";
import fc from "fast-check";
import { docxDocument } from "../../../../documents/docx/renderDocx";
import type { Block } from "../../../../documents/outline/block";
import { documentParts } from "../../../../documents/outline/documentParts";
import { type Outline, outlineOf } from "../../../../documents/outline/outline";
import { anyCharacter } from "../../../support/anyCharacter";
import { anApplication, form2026, noon } from "../../../support/application/application";
import { runs } from "../../../support/cases";
import { unzip } from "../../../support/importing/unzip";
import { wordFile } from "../../../support/office/wordFile";

const outline = outlineOf(form2026, anApplication(), { version: 1, at: noon });

/** A document that has a text as an answer, in a table and as a sum in it. */
function withText(text: string): Outline {
  const blocks: Block[] = [
    { kind: "text", label: "Svar", private: false, entries: [{ party: null, note: null, text }] },
    {
      ...{ kind: "table", label: null, private: false },
      columns: [
        { label: "Hva", kind: "name", private: false },
        { label: "Tekst", kind: "text", private: false },
      ],
      rows: [
        { cells: ["Første", text], sum: false, private: false },
        { cells: [text, text], sum: true, private: false },
      ],
    },
    { kind: "text", label: null, private: false, entries: [{ party: "Nordvik", note: "utkast", text }] },
  ];
  return { ...outline, before: outline.before.map((section) => ({ ...section, blocks })) };
}

/** The text of the document: as we write it, and as the library does of the same. */
async function both(text: string): Promise<[ours: readonly string[], theirs: readonly string[]]> {
  const changed = withText(text);
  const [part] = documentParts(changed);
  if (!part) throw new Error("there is no document");
  const theirs = await Packer.toBuffer(docxDocument(changed, part));
  return [inLines(unzip(await wordFile(changed, part))), inLines(unzip(theirs))];
}

/** Each paragraph on a line. The library counts bookmarks on from one document to the next. */
const inLines = (parts: ReadonlyMap<string, string>): readonly string[] =>
  (parts.get("word/document.xml") ?? "").replace(/_Toc\d+|w:id="\d+"/g, "").split(/(?=<w:p[>/])/);

const sentence = "Vi skal utvikle språkmiljøet i alle barnehagene, og følge opp hvert halvår. ";

describe("a long text in a Word document", () => {
  it("is written as the library writes it, with empty lines and signs of XML in it", async () => {
    const [ours, theirs] = await both(`<b>&amp; "ja" 'nei'\n\n{tom}\u0001\n\u0001\n${sentence.repeat(20)}\r\nslutt`);

    expect(ours).toEqual(theirs);
    expect(ours.join("").split("hvert halvår").length).toBeGreaterThan(100);
  });

  it("is the same whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anyCharacter, maxLength: 40 }), async (any) => {
        const [ours, theirs] = await both(`${sentence.repeat(6)}${any}\n${any}${sentence}`);
        expect(ours).toEqual(theirs);
      }),
      { numRuns: runs(60) },
    );
  });

  it("is no place for another, whatever people write", async () => {
    const [ours, theirs] = await both(`\uffff0\uffff${sentence.repeat(10)}\uffff1\uffff`);

    expect(ours).toEqual(theirs);
  });

  it("may have tabs, and words from right to left", async () => {
    for (const text of [`a\tb ${sentence.repeat(10)}`, `${sentence.repeat(10)} \u05e9\u05dc\u05d5\u05dd`]) {
      const [ours, theirs] = await both(text);
      expect(ours).toEqual(theirs);
    }
  });
});
