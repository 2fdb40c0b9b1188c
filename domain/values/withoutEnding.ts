/**
 * A text without the trailing run of characters that match `sign`.
 *
 * A pattern ending in `+$` restarts at each character of every run, which is quadratic. This walks back from the end.
 */
export function withoutEnding(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1] as string)) end--;
  return text.slice(0, end);
}
