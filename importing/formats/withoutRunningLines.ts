import { RUNNING_LINE } from "../model/withoutRunning";

/**
 * Moves running headers and footers (page numbers, and lines repeated on most pages) to the end, once each and marked.
 * They would otherwise cut sentences in two.
 */
export function withoutRunningLines(pages: readonly (readonly string[])[]): string {
  const bodies = pages.map((lines) => [...lines]);
  const running = new Set<string>();
  if (pages.length >= 3) {
    for (const side of ["first", "last"] as const) {
      // A running title may be next to the page number: two lines at most.
      for (let again = 0; again < 2; again++) {
        const edge = bodies.map((lines, page) => keyOf((side === "first" ? lines[0] : lines.at(-1)) ?? "", page + 1));
        const common = mostCommon(edge);
        if (common === null) break;
        bodies.forEach((lines, page) => {
          if (edge[page] !== common) return;
          const line = side === "first" ? lines.shift() : lines.pop();
          const title = common.replaceAll(PAGE, "").trim();
          if (line !== undefined && /\p{L}/u.test(title) && !PAGE_WORDS.test(title)) running.add(title);
        });
      }
    }
  }
  return [...bodies.map((lines) => lines.join("\n")), ...[...running].map((line) => `\n${RUNNING_LINE}${line}\n`)].join(
    "\n\f",
  );
}

const PAGE = "\u0000";
/** "Side 3 av 14" without its number. */
const PAGE_WORDS = /^(?:side|page|s\.)[\s:]*(?:(?:av|of|\/)\s*\d*)?$/i;
/** A line with its page number masked, so that "Side 3" and "Side 4" are equal. */
const keyOf = (line: string, page: number): string => line.trim().replace(new RegExp(`(?<!\\d)${page}(?!\\d)`), PAGE);

function mostCommon(edge: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const key of edge) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[0] !== "" && best[1] >= Math.max(3, edge.length * 0.75) ? best[0] : null;
}
