/**
 * Whether a place follows one of the signs `edges`, or the beginning of the text, with only `blanks` between them.
 *
 * The same as a pattern that ends in `$` on everything before the place, without reading all of it for each place.
 */
export function startsAfter(text: string, place: number, edges: RegExp, blanks: RegExp, from = 0): boolean {
  for (let at = place - 1; at >= from; at--) {
    const sign = text[at] as string;
    if (edges.test(sign)) return true;
    if (!blanks.test(sign)) return false;
  }
  return true;
}
