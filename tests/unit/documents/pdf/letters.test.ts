import { documentParts } from "../../../../documents/outline/documentParts";
import { outlineOf } from "../../../../documents/outline/outline";
import { renderPdf } from "../../../../documents/pdf/renderPdf";
import { drawableText } from "../../../../documents/typesetting/drawableText";
import { fontFor } from "../../../../documents/typesetting/fontOf";
import { linesOf } from "../../../../documents/typesetting/linesOf";
import { words } from "../../../../documents/typesetting/words";
import { documentWords } from "../../../../documents/wording/documentWords";
import { anApplication, form2026, measureId, noon, withAnswer } from "../../../support/application/application";
import { popplerSays } from "../../../support/office/poppler";
import { withPoppler } from "../../../support/office/withTool";
import { pdfObjects } from "../../../support/pdf/pdfObjects";
import { pdfUaFaults } from "../../../support/pdf/pdfUaFaults";

const withNeeds = (value: string) =>
  withAnswer(anApplication(), {
    measureId: measureId(1),
    sectionId: "needs",
    field: "text",
    partyId: "fjordvik",
    value,
  });

async function pdfSaying(value: string): Promise<Buffer> {
  const outline = outlineOf(form2026, withNeeds(value), { version: 1, at: noon });
  const [part] = documentParts(outline);
  if (!part) throw new Error("the application has no document");
  return renderPdf(outline, part);
}

it.each([
  ["Norwegian", "æøåÆØÅéôü«»–—…§½"],
  ["Sámi", "áčđŋšŧžÁČĐŊŠŦŽʒǥǧǩ"],
  ["typographic", "“”‘’„•€™"],
  ["Greek and Cyrillic", "αβΩжЖЯ"],
])("%s letters are of the text's own font.", (_, letters) => {
  expect([...letters].map((letter) => fontFor(letter, "regular"))).toEqual([...letters].map(() => "regular"));
  expect([...letters].map((letter) => fontFor(letter, "bold"))).toEqual([...letters].map(() => "bold"));
});

it.each([
  ["☒", "signs"],
  ["☐", "signs"],
  ["✓", "signs"],
  ["→", "signs"],
  ["ع", "signs"],
  ["ש", "signs"],
  ["漢", "boxes"],
  ["🎉", "boxes"],
  ["\ue123", "boxes"],
])("%s is drawn by the font of %s.", (letter, font) => {
  expect(fontFor(letter, "regular")).toBe(font);
});

it("Nothing that cannot be seen is drawn, and composed letters are one sign.", () => {
  expect(drawableText("a\u0000b\u00adc\u200bd\ufe0f\ud800 \u202e!")).toBe("abcd !");
  expect(drawableText("a\u030a\tb")).toBe("å\u00a0\u00a0\u00a0\u00a0b");
  expect(drawableText("ﬁn")).toBe("fin");
});

describe("A paragraph", () => {
  const setAt = (text: string, width: number) =>
    linesOf(words(), [{ text, face: "regular" }], { size: 10, width }).map(({ segments, isGlued }) => ({
      text: segments.map((each) => each.text).join(""),
      isGlued,
    }));

  it("breaks at blanks and keeps them, without hyphens.", () => {
    expect(setAt("barnehagene utvikler språk", 80)).toEqual([
      { text: "barnehagene ", isGlued: false },
      { text: "utvikler språk", isGlued: false },
    ]);
  });

  it("does not break a figure or its unit away.", () => {
    expect(setAt("søker om 1 200 000 kr", 70).map(({ text }) => text)).toEqual(["søker om ", "1 200 000 kr"]);
  });

  it("breaks after a hyphen, and a long word between two letters.", () => {
    expect(setAt("skole-hjem-samarbeid", 70)).toEqual([
      { text: "skole-hjem-", isGlued: false },
      { text: "samarbeid", isGlued: true },
    ]);
    const lines = setAt("a".repeat(100), 100);
    expect(lines.map(({ text }) => text).join("")).toBe("a".repeat(100));
    expect(lines.slice(1).every(({ isGlued }) => isGlued)).toBe(true);
  });

  it("of Hebrew words begins at the right; Norwegian words in it run from the left.", () => {
    const [line] = linesOf(words(), [{ text: "שלום Ola Nordmann עולם", face: "regular" }], { size: 10, width: 400 });
    const placed = (line?.segments ?? []).filter(({ text }) => text.trim() !== "");
    expect(line?.isRightToLeft).toBe(true);
    expect([...placed].sort((a, b) => a.x - b.x).map(({ text }) => text)).toEqual(["עולם", "Ola", "Nordmann", "שלום"]);
  });
});

it("A document with a letter that no font has says what stands for it.", async () => {
  const signs = "Vi feirer 🎉 og skriver 漢字 og قلب.";
  const pdf = await pdfSaying(signs);
  expect(pdfUaFaults(pdfObjects(pdf))).toEqual([]);
  expect(pdf.toString("latin1")).toContain("Boxes");
  expect((await pdfSaying("Vi feirer.")).toString("latin1")).not.toContain("Boxes");
});

withPoppler("Another reader of PDF gets", () => {
  it("each letter as it was written, where a box is drawn too.", async () => {
    const text = await popplerSays(
      await pdfSaying("Feirer 🎉 med čáhci, šaddu, ŋ, ŧ, đ, ž og 漢字 ☒."),
      "pdftotext",
      "-layout",
    );
    expect(text).toContain("Feirer 🎉 med čáhci, šaddu, ŋ, ŧ, đ, ž og 漢字 ☒.");
    expect(text).toContain(documentWords("lettersMissing"));
  });
});
