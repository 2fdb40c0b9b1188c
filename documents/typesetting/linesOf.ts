import { drawableText } from "./drawableText";
import type { Face } from "./font";
import type { Line } from "./line";
import { plainLines } from "./plainLines";
import { runsRightToLeft, visualOrder } from "./visualOrder";
import { type Atom, lettersOf, type Segment, type Word, type Words } from "./words";

/** So that a line that fits exactly does, in whichever order its widths were added up. At a size of one point. */
const ROUNDING = 1e-9;

/** Text of one face within a paragraph. */
export type Run = { readonly text: string; readonly face: Face };

/**
 * Breaks a paragraph into lines. Words are not hyphenated: a line breaks at a blank, or where Unicode allows it in a
 * word, as after a hyphen or in a web address. A word that is wider than the line is broken between two letters.
 */
export function linesOf(words: Words, runs: readonly Run[], { size, width }: { size: number; width: number }): Line[] {
  const room = width / size + ROUNDING;
  const drawn = runs.map(({ text, face }) => ({ text: drawableText(text), face }));
  const [only, another] = drawn;
  const plain = only && !another ? plainLines(words, only.text, only.face, { size, room }) : null;
  if (plain) return plain;
  const isRightToLeft = runsRightToLeft(drawn.map(({ text }) => text).join(""));
  const lines: Line[] = [];
  let line: Segment[] = [];
  let used = 0;
  let glued = false;
  const close = (isGlued: boolean, blank: Segment | null) => {
    lines.push(lineOf(blank ? [...line, blank] : line, { size, isGlued: glued, isRightToLeft, width: used * size }));
    line = [];
    used = 0;
    glued = isGlued;
  };
  const add = (segments: readonly Segment[], wide: number) => {
    line.push(...segments);
    used += wide;
  };
  for (const [index, { word, face }] of wordsIn(words, drawn).entries()) {
    const blank = words.blank(face);
    for (const [place, atom] of word.entries()) {
      const gap = index > 0 && place === 0;
      const before = gap && line.length > 0 ? blank.width : 0;
      if (line.length > 0 && used + before + atom.width > room) close(!gap, gap ? blank : null);
      else if (before > 0) add([blank], before);
      if (atom.width <= room) {
        add(atom.segments, atom.width);
        continue;
      }
      for (const letter of lettersOf(atom)) {
        if (line.length > 0 && used + letter.width > room) close(true, null);
        add([letter], letter.width);
      }
    }
  }
  if (line.length > 0 || lines.length === 0) close(false, null);
  return lines;
}

/** The width of the widest line of a text if nothing breaks it, and of its widest atom, at a size of one point. */
export function widthsOf(words: Words, texts: readonly string[], face: Face): { widest: number; atom: number } {
  let [widest, atom] = [0, 0];
  for (const each of texts) {
    const text = drawableText(each);
    let width = 0;
    const add = (wide: number, gap: boolean) => {
      atom = Math.max(atom, wide);
      width += wide + (gap ? words.blank(face).width : 0);
    };
    const isPlain = words.eachAtom(text, face, (from, _end, wide, isWithin) => {
      add(wide, from > 0 && !isWithin);
      return true;
    });
    if (!isPlain) {
      width = 0;
      words.of(text, face).forEach((word, at) => {
        for (const [place, part] of word.entries()) add(part.width, at > 0 && place === 0);
      });
    }
    widest = Math.max(widest, width);
  }
  return { widest, atom };
}

/** The words of several runs: the first of a run continues the last of the run before. */
function wordsIn(words: Words, runs: readonly Run[]): { word: Word; face: Face }[] {
  const all: { word: Word; face: Face }[] = [];
  for (const { text, face } of runs) {
    const [first = [], ...rest] = words.of(text, face);
    const last = all.at(-1);
    if (last) all[all.length - 1] = { word: joined(last.word, first), face: last.face };
    else all.push({ word: first, face });
    for (const word of rest) all.push({ word, face });
  }
  return all;
}

function joined(word: Word, next: Word): Word {
  const [end, start] = [word.at(-1), next[0]];
  if (!end || !start) return [...word, ...next];
  const atom: Atom = { segments: [...end.segments, ...start.segments], width: end.width + start.width };
  return [...word.slice(0, -1), atom, ...next.slice(1)];
}

function lineOf(
  segments: readonly Segment[],
  { size, ...line }: Omit<Line, "segments"> & { readonly size: number },
): Line {
  const order = visualOrder(segments.map(({ text }) => text).join(""), line.isRightToLeft);
  const read = order ? segments.map((segment) => ({ ...segment })) : merged(segments);
  const places = order?.(read) ?? read;
  let x = 0;
  const at = new Map<Segment, number>();
  for (const segment of places) {
    at.set(segment, x);
    x += segment.width * size;
  }
  return {
    ...line,
    segments: read.map((segment) => ({ ...segment, width: segment.width * size, x: at.get(segment) ?? 0 })),
  };
}

/** Neighbours of one font as one segment. */
function merged(segments: readonly Segment[]): Segment[] {
  const all: { font: Segment["font"]; texts: string[]; width: number }[] = [];
  for (const { font, text, width } of segments) {
    const last = all.at(-1);
    if (last?.font === font) {
      last.texts.push(text);
      last.width += width;
    } else all.push({ font, texts: [text], width });
  }
  return all.map(({ font, texts, width }) => ({ font, text: texts.join(""), width }));
}
