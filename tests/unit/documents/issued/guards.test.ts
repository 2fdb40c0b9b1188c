import { strToU8 } from "fflate";
import { filledForm } from "../../../../documents/issued/filledForm";
import { MOST_BYTES, packed, unpacked } from "../../../../documents/issued/packed";
import { asZip } from "../../../support/importing/asZip";
import { issued2026 } from "../../../support/issued/issued2026";
import { formWith, scopeOf } from "../../../support/issued/smallForm";

const NOTHING = { places: [], lists: [] };
const refusalOf = (docx: Uint8Array) => {
  const filled = filledForm(docx, NOTHING, scopeOf({}));
  return filled.ok ? null : filled.refusal.kind;
};
const main = (xml: string) => formWith("", { "word/document.xml": strToU8(xml) });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe("a form.docx that is none", () => {
  it.each<[string, () => Uint8Array]>([
    ["is no zip file", () => strToU8("Behovsmelding")],
    ["is empty", () => new Uint8Array()],
    ["is cut", () => issued2026().slice(0, 4000)],
    ["has no main text", () => asZip([{ name: "a.txt", content: Buffer.from("a") }])],
    ["has a main text that is no XML", () => main("<w:document")],
    ["has another root", () => main(`<w:body ${W}/>`)],
    [
      "is not UTF-8",
      () => formWith("", { "word/document.xml": Buffer.from(`<w:document ${W}>\xe6</w:document>`, "latin1") }),
    ],
    [
      "declares entities",
      () => main(`<!DOCTYPE w:document [<!ENTITY a "aa">]><w:document ${W}><w:body>&a;</w:body></w:document>`),
    ],
    ["nests without end", () => main(`<w:document ${W}><w:body>${"<w:tbl>".repeat(5000)}`)],
    [
      "inflates to more than it says",
      () => asZip([{ name: "word/document.xml", content: Buffer.alloc(1_000_000, 32), saidSize: 10 }]),
    ],
  ])("is refused if it %s", (_, docx) => {
    expect(refusalOf(docx())).toBe("not-docx");
  });

  it.each<[string, () => Uint8Array]>([
    ["itself", () => new Uint8Array(MOST_BYTES + 1)],
    ["when it inflates", () => asZip([{ name: "a", content: Buffer.alloc(10), saidSize: 70 * 1024 * 1024 }])],
    [
      "by the number of its parts",
      () => asZip(Array.from({ length: 2001 }, (_, at) => ({ name: `${at}`, content: Buffer.from("a") }))),
    ],
  ])("is refused if it is too large %s", (_, docx) => {
    expect(refusalOf(docx())).toBe("too-large");
  });
});

it("A form is packed as it was unpacked, and filled with nothing it is the same text.", () => {
  const parts = unpacked(issued2026());
  if (!parts.ok) throw new Error(parts.refusal.kind);
  expect(unpacked(packed(parts.value))).toEqual(parts);
  expect(refusalOf(issued2026())).toBeNull();
});
