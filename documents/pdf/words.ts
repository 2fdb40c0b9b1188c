import type { Face, FontName } from "./font";
import { fontFor, fontOf } from "./fontOf";

/** A stretch of one font. Widths are those at a size of one point. */
export type Segment = { readonly font: FontName; readonly text: string; readonly width: number };

/** What is never broken over two lines. */
export type Atom = { readonly segments: readonly Segment[]; readonly width: number };

/** The atoms between two blanks: a line may break between them without one, as after a hyphen. */
export type Word = readonly Atom[];

type LineBreaker = { nextBreak(): { readonly position: number } | null };
const LineBreaks = require("linebreak") as new (text: string) => LineBreaker;

const letters = new Intl.Segmenter("nb", { granularity: "grapheme" });

/** Letters and figures alone are one atom. */
const PLAIN = /^[\p{Script=Latin}\p{Nd}.,:;()«»“”"'!?]{0,40}$/u;

export type Words = {
  /** The words of a text without line breaks, in a face. */
  of(text: string, face: Face): Word[];
  blank(face: Face): Segment;
};

/** Measures words, and remembers them for one document: people use the same ones again and again. */
export function words(): Words {
  const known: Record<Face, Map<string, Word>> = { regular: new Map(), bold: new Map(), italic: new Map() };
  const blanks = {
    regular: segmentOf(" ", "regular"),
    bold: segmentOf(" ", "bold"),
    italic: segmentOf(" ", "italic"),
  } as const;
  const wordOf = (text: string, face: Face): Word => {
    const found = known[face].get(text);
    if (found) return found;
    const word =
      text.includes(" ") || PLAIN.test(text) ? [atomOf(text, face)] : breaksIn(text).map((part) => atomOf(part, face));
    known[face].set(text, word);
    return word;
  };
  return {
    of: (text, face) => splitWords(text).map((word) => wordOf(word, face)),
    blank: (face) => blanks[face],
  };
}

/** The longest figure with its unit; a row of figures is no figure. */
const LONGEST_FIGURE = 16;

/** Splits at blanks, but not those within a figure or before its unit: "880 000 kr". */
function splitWords(text: string): string[] {
  if (!/\d (?:\d|kr)/.test(text)) return text.split(" ");
  return text
    .split(/(?<!\d) | (?!(?:\d{3}(?!\d)|kr(?![\p{L}\d])))/u)
    .flatMap((word) => (word.length > LONGEST_FIGURE ? word.split(" ") : [word]));
}

function breaksIn(text: string): string[] {
  const breaks = new LineBreaks(text);
  const parts: string[] = [];
  let from = 0;
  for (let next = breaks.nextBreak(); next; next = breaks.nextBreak()) {
    parts.push(text.slice(from, next.position));
    from = next.position;
  }
  return parts.length === 0 ? [text] : parts;
}

function segmentOf(text: string, font: FontName): Segment {
  const opened = fontOf(font);
  return { font, text, width: opened.layout(text).advanceWidth / opened.unitsPerEm };
}

function atomOf(text: string, face: Face): Atom {
  const stretches: { font: FontName; text: string }[] = [];
  for (const { segment } of letters.segment(text)) {
    const last = stretches.at(-1);
    const font = fontFor(segment, face);
    if (last?.font === font) last.text += segment;
    else stretches.push({ font, text: segment });
  }
  const segments = stretches.map((each) => segmentOf(each.text, each.font));
  return { segments, width: segments.reduce((sum, { width }) => sum + width, 0) };
}

/** An atom that is wider than a line, letter by letter. */
export const lettersOf = ({ segments }: Atom): Segment[] =>
  segments.flatMap(({ font, text }) => [...letters.segment(text)].map(({ segment }) => segmentOf(segment, font)));
