import type { Face } from "./font";
import type { Line } from "./line";
import type { Words } from "./words";

/**
 * The lines of a paragraph of one font, which most are: they are cut from its text, and nothing is put together anew.
 * Null if a word needs another font, or has to be broken between letters: see `linesOf`, which gives the same lines.
 */
export function plainLines(
  words: Words,
  text: string,
  face: Face,
  { size, room }: { size: number; room: number },
): Line[] | null {
  const blank = words.blank(face).width;
  const lines: Line[] = [];
  // A line is the text that begins at `from`, `used` wide.
  let [from, used] = [0, 0];
  let isGlued = false;
  const close = (end: number) => {
    const wide = used * size;
    const segments = end > from ? [{ font: face, text: text.slice(from, end), width: wide, x: 0 }] : [];
    lines.push({ segments, width: wide, isGlued, isRightToLeft: false });
  };
  const isPlain = words.eachAtom(text, face, (start, _end, wide, isWithin) => {
    if (wide > room) return false;
    // A line that goes on begins with a word, whatever blanks are before it.
    if (used === 0 && lines.length > 0) from = start;
    const gap = start > from && !isWithin ? blank : 0;
    if (start > from && used + gap + wide > room) {
      close(start);
      [from, used, isGlued] = [start, wide, isWithin];
    } else used += gap + wide;
    return true;
  });
  if (!isPlain) return null;
  close(text.length);
  return lines;
}
