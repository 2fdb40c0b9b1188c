import { beginningOf } from "../words/inShort";
import { bytesOf } from "./fitted";
import type { MarkedLine } from "./markedLines";
import { pagesByCost } from "./page";

type Run = MarkedLine["runs"][number];

/** Bytes of layout around a line. */
const LINE = 70;
/** A broken line keeps at least this many bytes of text, however small `most` is. */
const LEAST = 300;

const bytesOfLine = ({ runs }: MarkedLine): number => bytesOf(runs) + LINE;

/**
 * Splits lines into pages of `room` bytes. A line over `most` bytes is broken, between words if possible. All text
 * appears on one of the pages, in order.
 */
export const linePages = (lines: readonly MarkedLine[], room: number, most = room): MarkedLine[][] =>
  pagesByCost(
    lines.flatMap((each) => broken(each, most)),
    bytesOfLine,
    room,
  );

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

/** As many runs as fit into so many bytes, and the rest. */
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

/** How many characters of a text fit into so many bytes: whole words if possible, and at least some if it `must`. */
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
