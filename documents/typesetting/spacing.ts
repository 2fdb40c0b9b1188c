import type { Font, FontName } from "./font";
import { fontOf } from "./fontOf";

/**
 * How the letters of a font stand beside each other, in units of the font. Each letter has a slot, by which it is found
 * fast.
 */
export type Spacing = {
  readonly unitsPerEm: number;
  /** The slot of a UTF-16 code; 0 if the font lacks the letter, or draws it as several signs. */
  slotOf(code: number): number;
  advance(slot: number): number;
  /** What is added between two letters, less than zero if they are closer; NaN if together they are another sign. */
  gap(first: number, second: number): number;
};

/** Slots of a font, from 1. A text with more different letters is set by fontkit. */
export const SLOTS = 256;
/** Not looked up yet, in tables. */
const [NEW, NONE] = [SLOTS, 0x7fff];

const known = new Map<FontName, Spacing>();

/**
 * The spacing of a font, remembered in a process. fontkit takes 0.3 milliseconds to set a word, and people use tens of
 * thousands of different ones, but of few letters. So each pair of letters is set once, and words are added up.
 */
export function spacingOf(name: FontName): Spacing {
  const found = known.get(name) ?? spacingIn(fontOf(name));
  known.set(name, found);
  return found;
}

function spacingIn(font: Font): Spacing {
  const slots = new Uint16Array(0x1_0000).fill(NEW);
  const codes: number[] = [0];
  const advances = new Float64Array(SLOTS);
  const gaps = new Float32Array(SLOTS * SLOTS).fill(NONE);
  const newSlot = (code: number): number => {
    const isPlain = codes.length < SLOTS && font.hasGlyphForCodePoint(code) && !Number.isNaN(widthAlone(font, [code]));
    const slot = isPlain ? codes.push(code) - 1 : 0;
    slots[code] = slot;
    advances[slot] = isPlain ? widthOf(font, code) : 0;
    return slot;
  };
  const newGap = (first: number, second: number): number => {
    const pair = [codes[first], codes[second]] as [number, number];
    const width = widthAlone(font, pair);
    const gap = width - widthOf(font, pair[0]) - widthOf(font, pair[1]);
    gaps[first * SLOTS + second] = gap;
    return gap;
  };
  return {
    unitsPerEm: font.unitsPerEm,
    slotOf: (code) => {
      const slot = slots[code] as number;
      return slot === NEW ? newSlot(code) : slot;
    },
    advance: (slot) => advances[slot] as number,
    gap: (first, second) => {
      const gap = gaps[first * SLOTS + second] as number;
      return gap === NONE ? newGap(first, second) : gap;
    },
  };
}

const widthOf = (font: Font, code: number): number => font.glyphForCodePoint(code).advanceWidth;

/**
 * The width of letters that are each drawn by their own sign, side by side, so that only the room after the first may
 * differ; NaN of others.
 */
function widthAlone(font: Font, codes: readonly number[]): number {
  const { glyphs, positions, advanceWidth } = font.layout(String.fromCharCode(...codes));
  const isAlone =
    glyphs.length === codes.length &&
    codes.every((code, index) => glyphs[index]?.id === font.glyphForCodePoint(code).id) &&
    positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0) &&
    positions.at(-1)?.xAdvance === glyphs.at(-1)?.advanceWidth;
  return isAlone ? advanceWidth : Number.NaN;
}

/** The width of a stretch of a text at a size of one point; NaN if its letters do not stand side by side. */
export function spacedWidth(spacing: Spacing, text: string, from = 0, to = text.length): number {
  let width = 0;
  let last = 0;
  for (let index = from; index < to; index++) {
    const slot = spacing.slotOf(text.charCodeAt(index));
    if (slot === 0) return Number.NaN;
    width += spacing.advance(slot) + (last === 0 ? 0 : spacing.gap(last, slot));
    last = slot;
  }
  return width / spacing.unitsPerEm;
}
