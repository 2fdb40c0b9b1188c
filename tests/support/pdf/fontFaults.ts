import type { PdfDict, PdfFile, PdfRef } from "./pdfObjects";

/** What is wrong with the fonts of a PDF by PDF/UA-1, 7.21. */
export function fontFaults(pdf: PdfFile, pages: readonly PdfRef[]): string[] {
  const fonts = new Map<number, Set<string>>();
  for (const page of pages) {
    const { Resources, Contents } = pdf.dict(page);
    const named = pdf.dict(pdf.dict(Resources).Font);
    for (const [name, codes] of codesShown(pdf.stream(Contents))) {
      const ref = named[name] as PdfRef | undefined;
      if (!ref) return [`31-009 (7.21.4.1): ${name} is no font of the page`];
      const all = fonts.get(ref.ref) ?? new Set();
      for (const code of codes) all.add(code);
      fonts.set(ref.ref, all);
    }
  }
  return [...fonts].flatMap(([ref, codes]) => faultsOf(pdf, pdf.dict({ ref }), codes));
}

/** The codes that a page shows with each font: four digits each. */
function codesShown(content: string): Map<string, Set<string>> {
  const shown = new Map<string, Set<string>>();
  let font = "";
  for (const line of content.split("\n")) {
    font = /^\/(\w+) [\d.]+ Tf$/.exec(line)?.[1] ?? font;
    if (!line.endsWith("TJ")) continue;
    const strings = [...line.matchAll(/<([0-9a-f]+)>|\(((?:[^()\\]|\\.)*)\)/g)];
    const codes = strings.flatMap(([, hex, literal = ""]) => (hex ?? hexOf(literal)).match(/.{4}/g) ?? []);
    shown.set(font, new Set([...(shown.get(font) ?? []), ...codes]));
  }
  return shown;
}

/** The bytes of a literal string (ISO 32000-1, 7.3.4.2), which has escapes only for the ends of lines and what they escape. */
const hexOf = (literal: string): string =>
  Buffer.from(
    literal.replace(/\\(.)/g, (_, sign: string) => ({ n: "\n", r: "\r" })[sign] ?? sign),
    "latin1",
  ).toString("hex");

function faultsOf(pdf: PdfFile, font: PdfDict, codes: ReadonlySet<string>): string[] {
  const name = pdf.nameOf(font.BaseFont) ?? "";
  const fault = (is: boolean, what: string) => (is ? [`${what}: ${name}`] : []);
  const descendant = pdf.dict(pdf.list(font.DescendantFonts)[0]);
  const descriptor = pdf.dict(descendant.FontDescriptor);
  const unicode = unicodeOf(pdf.stream(font.ToUnicode));
  const widths = pdf.list(pdf.list(descendant.W)[1]);
  const letters = [...codes].map((code) => unicode.get(Number.parseInt(code, 16)) ?? "");
  return [
    ...fault(!/^[A-Z]{6}\+/.test(name), "31 (7.21.4.2): no subset"),
    ...fault(pdf.stream(descriptor.FontFile2) === "", "31-009 (7.21.4.1): not embedded"),
    ...fault(descendant.CIDToGIDMap === undefined, "31-005 (7.21.3.2): no CIDToGIDMap"),
    ...fault(
      descendant.CIDToGIDMap !== undefined && pdf.nameOf(descendant.CIDToGIDMap) !== "Identity",
      "31-004 (7.21.3.2): another CIDToGIDMap",
    ),
    ...fault(descriptor.CIDSet !== undefined, "31-014 (7.21.4.2): a CIDSet, which would have to be complete"),
    ...fault(unicode.size === 0, "31-027 (7.21.7): no ToUnicode"),
    ...fault(letters.includes(""), "10-001 (7.2): a sign that is no letter"),
    ...fault(
      [...unicode.values()].some((each) => each.includes("\0")),
      "31-028 (7.21.7): a letter that is zero",
    ),
    ...fault(
      [...unicode.values()].some((each) => /[\ufeff\ufffe]/.test(each)),
      "31-029 (7.21.7): U+FEFF or U+FFFE",
    ),
    ...fault(codes.has("0000"), "31-030 (7.21.8): .notdef is shown"),
    ...fault(
      [...codes].some((code) => typeof widths[Number.parseInt(code, 16)] !== "number"),
      "31-016 (7.21.5): a sign without a width",
    ),
  ];
}

/** The letters of each code, from the ranges of a ToUnicode map as pdfkit writes them. */
function unicodeOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, from = "0", list = ""] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g))
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ""], index) => {
      const units = hex
        .split(" ")
        .filter(Boolean)
        .map((each) => Number.parseInt(each, 16));
      letters.set(Number.parseInt(from, 16) + index, String.fromCharCode(...units));
    });
  return letters;
}
