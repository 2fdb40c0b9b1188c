import { eachWord } from "./eachWord";
import type { Face, FontName } from "./font";
import { fontFor, fontOf } from "./fontOf";
import { spacedWidth, spacingOf } from "./spacing";

/** A stretch of one font. Widths are those at a size of one point. */
export type Segment = { readonly font: FontName; readonly text: string; readonly width: number };

/** What is never broken over two lines. */
export type Atom = { readonly segments: readonly Segment[]; readonly width: number };

/** The atoms between two blanks: a line may break between them without one, as after a hyphen. */
export type Word = readonly Atom[];

type LineBreaker = { nextBreak(): { readonly position: number } | null };
const LineBreaks = require("linebreak") as new (text: string) => LineBreaker;

const letters = new Intl.Segmenter("nb", { granularity: "grapheme" });

/** Letters and figures alone are one atom, if they are not more than this. */
const LONGEST_PLAIN = 40;
const PLAIN = /[\p{Script=Latin}\p{Nd}.,:;()«»“”"'!? ]/u;

export type Words = {
  /** The words of a text without line breaks, in a face. */
  of(text: string, face: Face): Word[];
  blank(face: Face): Segment;
  /**
   * Tells `visit` where each atom of a text is, how wide, and whether it goes on within a word, until it says no. False
   * if it did, or if an atom is not of this face alone.
   */
  eachAtom(
    text: string,
    face: Face,
    visit: (from: number, to: number, width: number, isWithin: boolean) => boolean,
  ): boolean;
};

/** Measures words. Those that are no plain letters are remembered for one document. */
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
    // A figure with its unit has blanks, and is not broken at them.
    const parts = text.includes(" ") || isPlain(text, 0, text.length) ? [text] : breaksIn(text);
    const word = parts.map((part) => atomOf(part, face));
    known[face].set(text, word);
    return word;
  };
  return {
    of(text, face) {
      const found: Word[] = [];
      eachWord(text, (from, to) => found.push(wordOf(text.slice(from, to), face)) > 0);
      return found;
    },
    blank: (face) => blanks[face],
    eachAtom(text, face, visit) {
      const spacing = spacingOf(face);
      return eachWord(text, (from, to) => {
        const width = isPlain(text, from, to) ? spacedWidth(spacing, text, from, to) : Number.NaN;
        if (!Number.isNaN(width)) return visit(from, to, width, false);
        let at = from;
        return wordOf(text.slice(from, to), face).every(({ segments: [segment, more], width: wide }) => {
          if (more || segment?.font !== face) return false;
          const start = at;
          at += segment.text.length;
          return visit(start, at, wide, start > from);
        });
      });
    },
  };
}

/** Whether a UTF-16 code is a plain letter: 1 if it is, 2 if not, 0 if nobody has asked. */
const plain = new Uint8Array(0x1_0000);

function isPlain(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST_PLAIN) return false;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (plain[code] === 0) plain[code] = PLAIN.test(String.fromCharCode(code)) ? 1 : 2;
    if (plain[code] === 2) return false;
  }
  return true;
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
  const spaced = spacedWidth(spacingOf(face), text);
  if (text !== "" && !Number.isNaN(spaced)) return { segments: [{ font: face, text, width: spaced }], width: spaced };
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
