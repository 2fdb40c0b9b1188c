/** Stands before each line of a page's header or footer, at the end of a text. */
export const RUNNING_LINE = "\ue009";

/** A text without the headers and footers of its pages, and their lines. */
export function withoutRunning(text: string): { readonly text: string; readonly running: readonly string[] } {
  const lines = text.split("\n");
  const isRunning = (line: string) => line.includes(RUNNING_LINE);
  const plain = (line: string) => line.replaceAll(RUNNING_LINE, "").replace(/\s+/g, " ").trim();
  return {
    text: lines.filter((line) => !isRunning(line)).join("\n"),
    running: lines
      .filter(isRunning)
      .map(plain)
      .filter((line) => /\p{L}/u.test(line)),
  };
}
