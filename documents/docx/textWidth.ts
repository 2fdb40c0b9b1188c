import { Document, Paragraph, TextRun } from "docx";
import { layoutDocument } from "docx/layout";
import { FONT } from "./styles";

/** Letters are measured at this size, in half points, so that rounding does not matter. */
const MEASURED_AT = 200;
/** Twentieths of a point in a pixel of the layout, of which there are 96 to the inch. */
const TWIPS_IN_A_PIXEL = 15;
/** Word's widest page, in twentieths of a point. */
const WIDEST = 31_680;

/** What most texts are written with. It is measured together, since each layout takes milliseconds. */
const USUAL = [
  ..."æøåÆØÅéè«»–…",
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)),
];

/**
 * Widths of single letters in the document's typeface, by weight and by their place in Unicode, in twentieths of a point
 * at the measured size.
 */
const known = { regular: new Map<number, number>(), bold: new Map<number, number>() };

/**
 * How wide a text is on one line, in twentieths of a point. `size` is in half points. The widths are Calibri's own,
 * from the tables of the docx library; a letter that Calibri lacks is as wide as an average one. Each letter is
 * measured once.
 */
export function textWidth(text: string, { size, bold = false }: { size: number; bold?: boolean }): number {
  const widths = known[bold ? "bold" : "regular"];
  let width = 0;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) as number;
    if (!widths.has(point)) measureLetters(text, widths, bold);
    width += widths.get(point) ?? 0;
    at += point > 0xffff ? 2 : 1;
  }
  return (width * size) / MEASURED_AT;
}

/** Measures those letters of a text that are not known. */
function measureLetters(text: string, widths: Map<number, number>, bold: boolean): void {
  const pointOf = (letter: string) => letter.codePointAt(0) as number;
  const letters = new Set([...(widths.size === 0 ? USUAL : []), ...text]);
  const missing = [...letters].filter((letter) => !widths.has(pointOf(letter)));
  for (const [letter, width] of measured(missing, bold)) widths.set(pointOf(letter), width);
}

/** The longest beginning of the text that fits, with an ellipsis if anything is cut. */
export function cutToWidth(text: string, most: number, style: { size: number; bold?: boolean }): string {
  if (textWidth(text, style) <= most) return text;
  const letters = [...text];
  const ellipsis = textWidth("…", style);
  let width = ellipsis;
  const end = letters.findIndex((letter) => {
    width += textWidth(letter, style);
    return width > most;
  });
  return `${letters.slice(0, Math.max(end, 0)).join("").trimEnd()}…`;
}

/** Lays out the letters as Word does, each between two others, since a blank alone on a line has no width. */
function measured(letters: readonly string[], bold: boolean): Map<string, number> {
  const line = (text: string) =>
    new Paragraph({ children: [new TextRun({ text, font: FONT, size: MEASURED_AT, bold })] });
  const document = new Document({
    sections: [
      {
        properties: { page: { size: { width: WIDEST, height: WIDEST } } },
        children: [line("xx"), ...letters.map((letter) => line(`x${letter}x`))],
      },
    ],
  });
  const widths = layoutDocument(document, { guess: true }).pages.flatMap(({ body }) =>
    body.map((block) => (block.type === "paragraph" ? (block.lines[0]?.textWidth ?? 0) : 0) * TWIPS_IN_A_PIXEL),
  );
  const [frame = 0, ...rest] = widths;
  return new Map(letters.map((letter, index) => [letter, Math.max(0, (rest[index] ?? frame) - frame)]));
}
