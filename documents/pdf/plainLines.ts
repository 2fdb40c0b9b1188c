import type { Face } from "./font";
import type { Line } from "./line";
import type { Atom, Words } from "./words";

/**
 * The lines of a paragraph of one font, which most are: they are cut from its text, and nothing is put together anew.
 * Null if a word needs another font, or has to be broken between letters: see `linesOf`, which gives the same lines.
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
  // A line is the text between `from` and `at`, `used` wide.
  let [from, at, used] = [0, 0, 0];
  let isGlued = false;
  const close = (end: number) => {
    const wide = used * size;
    const segments = end > from ? [{ font: face, text: text.slice(from, end), width: wide, x: 0 }] : [];
    lines.push({ segments, width: wide, isGlued, isRightToLeft: false });
  };
  for (const word of words.of(text, face)) {
    let isWithin = false;
    for (const atom of word) {
      const length = lengthIfPlain(atom, face);
      if (length === null || atom.width > room) return null;
      const gap = at > from && !isWithin ? blank : 0;
      if (at > from && used + gap + atom.width > room) {
        close(at);
        [from, used, isGlued] = [at, atom.width, isWithin];
      } else used += gap + atom.width;
      at += length;
      isWithin = true;
    }
    at += 1;
  }
  close(text.length);
  return lines;
}

/** The letters of an atom of this font; null if it has another. */
function lengthIfPlain({ segments: [segment, more] }: Atom, face: Face): number | null {
  if (more || (segment && segment.font !== face)) return null;
  return segment?.text.length ?? 0;
}
