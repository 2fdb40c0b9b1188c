import type { Face } from "./font";
import type { Line } from "./line";
import type { Word, Words } from "./words";

/**
 * The lines of a paragraph of one font, which most are: they are cut from its text, and nothing is put together anew.
 * Null if a word needs another font, or has to be broken: see `linesOf`, which gives the same lines.
 */
export function plainLines(
  words: Words,
  text: string,
  face: Face,
  { size, width }: { size: number; width: number },
): Line[] | null {
  const room = width / size;
  const blank = words.blank(face).width;
  const lines: Line[] = [];
  let [from, at, used] = [0, 0, 0];
  const close = (end: number) => {
    const segment = { font: face, text: text.slice(from, end), width: used * size, x: 0 };
    lines.push({ segments: end > from ? [segment] : [], width: used * size, isGlued: false, isRightToLeft: false });
  };
  for (const word of words.of(text, face)) {
    const length = lengthIfPlain(word, face);
    if (length === null) return null;
    const wide = word[0]?.width ?? 0;
    if (wide > room) return null;
    if (at > from && used + blank + wide > room) {
      close(at);
      [from, used] = [at, wide];
    } else used += (at > from ? blank : 0) + wide;
    at += length + 1;
  }
  close(text.length);
  return lines;
}

/** The letters of a word that is one atom of this font. */
function lengthIfPlain(word: Word, face: Face): number | null {
  const [atom, another] = word;
  if (!atom) return 0;
  const [segment, more] = atom.segments;
  if (another || more || (segment && segment.font !== face)) return null;
  return segment?.text.length ?? 0;
}
