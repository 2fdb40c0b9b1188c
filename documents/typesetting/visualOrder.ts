import type { Segment } from "./words";

const RTL_SCRIPTS = ["Hebrew", "Arabic", "Syriac", "Thaana", "Nko", "Samaritan", "Mandaic", "Adlam", "Hanifi_Rohingya"];
const RTL = new RegExp(`[${RTL_SCRIPTS.map((script) => `\\p{Script=${script}}`).join("")}]`, "u");
const LETTER = /[\p{L}\p{Nd}]/u;
const FIRST_LETTER = /\p{L}/u;

/** A line's direction is that of its first letter (Unicode's rule P2), whatever follows. */
export const runsRightToLeft = (text: string): boolean => RTL.test(FIRST_LETTER.exec(text)?.[0] ?? "");

/**
 * Puts the words of a line in the order in which they are seen, from left to right; null if that is the order of
 * reading. Words without letters go with the words around them. It is Unicode's algorithm (UAX 9) for whole words.
 */
export function visualOrder(
  line: string,
  isRightToLeft: boolean,
): ((segments: readonly Segment[]) => Segment[]) | null {
  if (!isRightToLeft && !RTL.test(line)) return null;
  return (segments) => {
    const own = segments.map(({ text }) => (RTL.test(text) ? "rtl" : LETTER.test(text) ? "ltr" : null));
    const base = isRightToLeft ? "rtl" : "ltr";
    const directions = own.map((direction, index) => {
      if (direction) return direction;
      const before = own.slice(0, index).findLast((each) => each !== null) ?? base;
      const after = own.slice(index + 1).find((each) => each !== null) ?? base;
      return before === after ? before : base;
    });
    const stretches: { direction: string; segments: Segment[] }[] = [];
    segments.forEach((segment, index) => {
      const direction = directions[index] ?? base;
      const last = stretches.at(-1);
      if (last?.direction === direction) last.segments.push(segment);
      else stretches.push({ direction, segments: [segment] });
    });
    const ordered = isRightToLeft ? stretches.reverse() : stretches;
    return ordered.flatMap((stretch) => (stretch.direction === "rtl" ? stretch.segments.reverse() : stretch.segments));
  };
}
