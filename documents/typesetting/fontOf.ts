import { readFileSync } from "node:fs";
import { drawableText } from "./drawableText";
import type { Face, Font, FontName } from "./font";
import { glyphBoxes } from "./glyphBoxes";

const { create } = require("fontkit") as { create(bytes: Buffer): OpenedFont };
type OpenedFont = Font & {
  layout(text: string, features: Readonly<Record<string, boolean>>): ReturnType<Font["layout"]>;
};

const NOTO = "@expo-google-fonts/noto-sans";
const DEJAVU = "dejavu-fonts-ttf/ttf";
const FILES: Readonly<Record<Exclude<FontName, "boxes">, string>> = {
  regular: `${NOTO}/400Regular/NotoSans_400Regular.ttf`,
  bold: `${NOTO}/700Bold/NotoSans_700Bold.ttf`,
  italic: `${NOTO}/400Regular_Italic/NotoSans_400Regular_Italic.ttf`,
  signs: `${DEJAVU}/DejaVuSans.ttf`,
  boldSigns: `${DEJAVU}/DejaVuSans-Bold.ttf`,
};

const opened = new Map<FontName, Font>();

/** A font, opened once in a process. */
export function fontOf(name: FontName): Font {
  const known = opened.get(name);
  if (known) return known;
  const font = name === "boxes" ? glyphBoxes(fontOf("signs")) : openFont(FILES[name]);
  opened.set(name, font);
  return font;
}

/** "fi" is two signs, as wide as the one that some fonts have for it: a word is the sum of its letters (spacing.ts). */
const NO_LIGATURES = { liga: false };

/**
 * fontkit remembers a glyph as it was first asked for. As part of another ("A" in "Å") it is not known to be a letter,
 * and the file would not say which one it is. So text is set by one instance, and outlines are taken from another.
 */
function openFont(path: string): Font {
  const bytes = readFileSync(require.resolve(path));
  const [letters, outlines] = [create(bytes), create(bytes)];
  return Object.create(letters, {
    createSubset: { value: () => outlines.createSubset() },
    layout: { value: layoutBy(letters) },
  }) as Font;
}

/** Each document of an archive asks anew for the letters that it has. What letters are alone is therefore remembered. */
function layoutBy(font: OpenedFont): Font["layout"] {
  const known = new Map<string, ReturnType<Font["layout"]>>();
  return (text) => {
    if (text.length > 1) return font.layout(text, NO_LIGATURES);
    const found = known.get(text) ?? font.layout(text, NO_LIGATURES);
    known.set(text, found);
    // pdfkit scales the positions that it gets.
    const positions = found.positions.map((position) => ({ ...position }));
    return { glyphs: found.glyphs, positions, advanceWidth: found.advanceWidth };
  };
}

/** The font for one letter, with its accents: that of the text, else that of signs, else a box. */
export function fontFor(letter: string, face: Face): FontName {
  const signs = face === "bold" ? "boldSigns" : "signs";
  const fonts: FontName[] = face === "bold" ? [face, "boldSigns", "signs"] : [face, signs];
  const points = [...letter].map((each) => each.codePointAt(0) as number);
  return fonts.find((font) => points.every((point) => fontOf(font).hasGlyphForCodePoint(point))) ?? "boxes";
}

/** Signs outside of the alphabets that the fonts are sure to have: Latin, with accents, and its punctuation. */
const RARE = /[^\n -\u036f\u1e00-\u2122]/gu;

const rareIn = (text: string): string[] | null => text.match(RARE);

/** Whether a text has a letter that is drawn as a box. */
export const hasMissingLetters = (text: string): boolean =>
  [...new Set(rareIn(text) && rareIn(drawableText(text)))].some((letter) => fontFor(letter, "regular") === "boxes");
