import type { Font } from "./font";

/** U+25AF, a white upright rectangle: the usual picture of a letter that a font does not have. */
const BOX = 0x25af;
/** Ids of our own, above those of any font (a TrueType font has 65,535 glyphs at most). */
const FIRST_ID = 0x1_0000;

/**
 * A font in which each letter is an empty box. Every letter gets a glyph of its own, so the file says which letter a
 * box stands for: a reader that copies or reads the text out gets what was written.
 */
export function glyphBoxes(font: Font): Font {
  const box = font.glyphForCodePoint(BOX);
  const glyphOf = (letter: string) => {
    const point = letter.codePointAt(0) as number;
    return { id: FIRST_ID + point, advanceWidth: box.advanceWidth, codePoints: [point] };
  };
  return Object.create(font, {
    postscriptName: { value: `${font.postscriptName}-Boxes` },
    hasGlyphForCodePoint: { value: () => true },
    layout: {
      value: (text: string) => {
        const glyphs = [...text].map(glyphOf);
        const positions = glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, xOffset: 0, yOffset: 0 }));
        return { glyphs, positions, advanceWidth: glyphs.length * box.advanceWidth };
      },
    },
    createSubset: {
      value: () => {
        const subset = font.createSubset();
        const places = new Map<number, number>();
        subset.includeGlyph = (id) => {
          const place = places.get(id) ?? subset.glyphs.push(box.id) - 1;
          places.set(id, place);
          return place;
        };
        return subset;
      },
    },
  }) as Font;
}
