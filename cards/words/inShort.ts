/** The beginning of a text, and how many characters follow; never splits a character. */
export function beginningOf(text: string, most: number): { text: string; left: number } {
  if (text.length <= most) return { text, left: 0 };
  const cut = text.slice(0, most).replace(/[\ud800-\udbff\u200d]$/, "");
  return { text: cut, left: text.length - cut.length };
}

/** A possibly long text, shortened where it only serves recognition. */
export function inShort(text: string, most: number): string {
  const { text: beginning, left } = beginningOf(text, most);
  return left > 0 ? `${beginning.trimEnd()} …` : beginning;
}
