import { beginningOf } from "../words/written";
import { bytesOf } from "./fits";
import type { MarkedLine } from "./marked";

type Run = MarkedLine["runs"][number];

/** The layout around a line. */
const LINE = 70;
/** Whatever a run is, this much of it goes into a line. */
const LEAST = 300;

const bytesOfLine = ({ runs }: MarkedLine): number => bytesOf(runs) + LINE;

/**
 * Lines in as many pages of `room` bytes as they take. A line that takes more than `most` is broken, between words
 * where there are any: all that was written stands on one of the pages, in order.
 */
export function linePages(lines: readonly MarkedLine[], room: number, most = room): MarkedLine[][] {
  const pages: MarkedLine[][] = [[]];
  let spent = 0;
  for (const line of lines.flatMap((each) => broken(each, most))) {
    const cost = bytesOfLine(line);
    if (spent > 0 && spent + cost > room) {
      pages.push([]);
      spent = 0;
    }
    pages.at(-1)?.push(line);
    spent += cost;
  }
  return pages;
}

function broken(line: MarkedLine, most: number): MarkedLine[] {
  const lines: MarkedLine[] = [];
  let { runs, spacing } = line;
  while (bytesOf(runs) + LINE > most) {
    const [head, tail] = split(runs, Math.max(most - LINE, LEAST));
    if (tail.length === 0) break;
    lines.push({ runs: head, spacing });
    [runs, spacing] = [tail, "None"];
  }
  return [...lines, { runs, spacing }];
}

/** As many runs as go into so many bytes, and what is left. */
function split(runs: readonly Run[], bytes: number): [Run[], Run[]] {
  const head: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const left = bytes - bytesOf(head);
    if (bytesOf(run) < left) {
      head.push(run);
      continue;
    }
    const text = typeof run === "string" ? run : run.text;
    const as = (part: string): Run => (typeof run === "string" ? part : { ...run, text: part });
    const cut = cutOf(text, left - bytesOf(as("")), head.length === 0);
    return cut === 0
      ? [head, runs.slice(index)]
      : [
          [...head, as(text.slice(0, cut))],
          [as(text.slice(cut)), ...runs.slice(index + 1)],
        ];
  }
  return [head, []];
}

/** How many characters of a text go into so many bytes: whole words where there are any, and some if it `must`. */
function cutOf(text: string, bytes: number, must: boolean): number {
  let [fits, tooMany] = [0, text.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (bytesOf(text.slice(0, middle)) <= bytes) fits = middle;
    else tooMany = middle;
  }
  const whole = beginningOf(text, Math.max(fits, must ? 2 : 0)).text.length;
  const space = text.lastIndexOf(" ", whole);
  return space > whole / 2 ? space + 1 : whole;
}
