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
