/**
 * Whether an index follows one of the signs `edges`, or the beginning of the text, with only `blanks` between them.
 *
 * Equivalent to matching a pattern that ends in `$` against the text before the index, without reading all of it each
 * time.
 */
export function startsAfter(text: string, place: number, edges: RegExp, blanks: RegExp, from = 0): boolean {
  for (let at = place - 1; at >= from; at--) {
    const sign = text[at] as string;
    if (edges.test(sign)) return true;
    if (!blanks.test(sign)) return false;
  }
  return true;
}
