import { Paragraph, TextRun } from "docx";
import { splitLines } from "../outline/splitLines";
import { isOfPlainLines, type ParagraphStyle, paragraphsOf, type RunStyle } from "./paragraph";
import { styleId } from "./styles";
import { xmlSafe } from "./xmlSafe";

/** How the texts of a document become paragraphs: one for each of their lines. */
export type Texts = { paragraphs(text: string, style?: ParagraphStyle, run?: RunStyle): Paragraph[] };

/** The library makes all paragraphs. */
export const heldInParagraphs: Texts = { paragraphs: paragraphsOf };

export type HeldTexts = Texts & {
  /** The document's XML in pieces, with the held texts in their places. */
  written(xml: string): Iterable<string>;
};

/** A shorter text costs no more if the library makes its paragraphs. */
const SHORTEST_HELD = 400;
/** A noncharacter of Unicode: what people write has none (`xmlSafe`). */
const MARK = "\uffff";

/**
 * Holds long texts back from the library, which makes some twenty objects of each line. Of each text it gets one
 * paragraph, with a mark in place of its words. Once the XML is there, each line is written as that paragraph is.
 *
 * Lines with tabs, or of two directions, are not alike: their texts are left to the library.
 */
export function heldTexts(): HeldTexts {
  const held: string[] = [];
  return {
    paragraphs(text, style = {}, run = {}) {
      if (text.length < SHORTEST_HELD || !isOfPlainLines(text)) return paragraphsOf(text, style, run);
      const mark = `${MARK}${held.push(text) - 1}${MARK}`;
      return [new Paragraph({ ...style, children: [new TextRun({ ...run, children: [mark] })] })];
    },
    *written(xml) {
      let from = 0;
      for (const [index, text] of held.entries()) {
        const mark = `${MARK}${index}${MARK}`;
        const at = xml.indexOf(mark, from);
        if (at < 0) throw new Error(`text ${index} has no place in the document`);
        const start = xml.lastIndexOf("<w:p>", at);
        const end = xml.indexOf(END, at) + END.length;
        yield xml.slice(from, start);
        const [before, after] = [xml.slice(start, at), xml.slice(at + mark.length, end)];
        const none = emptyLike(before);
        yield splitLines(text)
          .map(xmlSafe)
          .map((line) => (line === "" ? none : `${before}${escaped(line)}${after}`))
          .join("");
        from = end;
      }
      yield xml.slice(from);
    },
  };
}

const END = "</w:p>";

/** The library's paragraph without runs, in the style of empty lines. */
function emptyLike(before: string): string {
  const properties = before.slice("<w:p>".length, before.indexOf("<w:r>"));
  const rest = properties.replace(/^<w:pPr>(<w:pStyle [^>]*>)?|<\/w:pPr>$/g, "");
  return `<w:p><w:pPr><w:pStyle w:val="${styleId.blank}"/>${rest}</w:pPr>${END}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
const escaped = (line: string): string => line.replace(/[&<>"']/g, (sign) => SIGNS[sign] as string);
