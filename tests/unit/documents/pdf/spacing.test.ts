import * as fc from "fast-check";
import type { Face } from "../../../../documents/typesetting/font";
import { fontOf } from "../../../../documents/typesetting/fontOf";
import { linesOf } from "../../../../documents/typesetting/linesOf";
import { spacedWidth, spacingOf } from "../../../../documents/typesetting/spacing";
import { words } from "../../../../documents/typesetting/words";

const FACES: readonly Face[] = ["regular", "bold", "italic"];
const ALPHABET =
  "abcdefghijklmnopqrstuvwxyzæøåáčđŋšŧžéôüABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÁČĐŊŠŦŽ0123456789.,:;()«»“”\"'!?-–/& ";
const text = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 30 });
const face = fc.constantFrom(...FACES);

it("A text is as wide as fontkit sets it, by its pairs of letters.", () => {
  fc.assert(
    fc.property(text, face, (written, name) => {
      const font = fontOf(name);
      expect(spacedWidth(spacingOf(name), written)).toBeCloseTo(font.layout(written).advanceWidth / font.unitsPerEm, 9);
    }),
  );
});

it.each(["a\u030a\u0301", "漢", "🎉", "e\u0323"])("%s is not put together of letters.", (written) => {
  expect(spacedWidth(spacingOf("regular"), `x${written}`)).toBeNaN();
});

it("A paragraph of one font has the lines that one has which is put together of words.", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), face, fc.integer({ min: 60, max: 400 }), (parts, name, width) => {
      const [set, written] = [words(), parts.join(" ").trim()];
      // With a second run it is not cut from its text.
      const runs = [written, ""].map((each) => ({ text: each, face: name }));
      const one = linesOf(set, [{ text: written, face: name }], { size: 10, width });
      expect(shown(one)).toEqual(shown(linesOf(set, runs, { size: 10, width })));
    }),
    { examples: [FITS_EXACTLY] },
  );
});

/** The second of its lines is exactly as wide as the room. */
const FITS_EXACTLY: [string[], Face, number] = [
  ["a", "aaaaaaaaaaa", "mNAÅĐaaaNŊP", ";Ga:g?;2a1A", 'Lc"dZL"', "/Y1vLvMČX", "?D 5m", "gmM"],
  "regular",
  205,
];

const shown = (lines: ReturnType<typeof linesOf>) =>
  lines.map(({ segments, isGlued, width }) => ({
    text: segments.map((segment) => segment.text).join(""),
    isGlued,
    width: Math.round(width * 1e6),
  }));
