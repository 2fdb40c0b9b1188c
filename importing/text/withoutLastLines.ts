/** A text without trailing blank lines, and without the line break of its last line. */
export function withoutLastLines(text: string): string {
  const words = text.trimEnd().length;
  const end = text.indexOf("\n", words);
  return end < 0 ? text : text.slice(0, end);
}
