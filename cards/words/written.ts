/** One line of a person's text: drawn as a RichTextBlock, which does not parse Markdown. */
export type Line = { readonly runs: readonly string[]; readonly spacing: "None" | "Medium" };

/**
 * A person's text, line by line and unchanged. A line break inside a run is not drawn, so each line is a block of its
 * own. An empty line becomes spacing before the next one.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let spacing: Line["spacing"] = "None";
  for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    if (line.trim() === "") {
      spacing = lines.length > 0 ? "Medium" : "None";
    } else {
      lines.push({ runs: runsOf(line), spacing });
      spacing = "None";
    }
  }
  return lines;
}

/** Clients replace `{{DATE(...)}}` inside one run; split over two runs it is shown as written. */
export const runsOf = (line: string): string[] => (line.includes("{{") ? line.split(/(?<=\{)(?=\{)/) : [line]);

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
