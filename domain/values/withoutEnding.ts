/**
 * A text without the run of signs that ends it.
 *
 * A pattern that ends in `+$` begins anew at each sign of every run, which is quadratic. This walks back from the end.
 */
export function withoutEnding(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1] as string)) end--;
  return text.slice(0, end);
}
