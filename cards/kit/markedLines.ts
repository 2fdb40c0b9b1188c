import type { Stretch } from "../../domain/values/compareTexts";
import { withoutEnding } from "../../domain/values/withoutEnding";
import { type Line, runsOf } from "../words/linesOf";
import { bytesOf } from "./fitted";

type MarkedRun = {
  readonly type: "TextRun";
  readonly text: string;
  readonly weight: "Bolder" | "Default";
  readonly highlight: boolean;
  readonly strikethrough: boolean;
};

/** A line of a person's text, with its differences from another text marked. */
export type MarkedLine = Omit<Line, "runs"> & { readonly runs: readonly (string | MarkedRun)[] };

/** Bytes of layout around a run. */
const RUN = 110;
/** How much of an unchanged stretch is kept at each end when space is short, in characters. */
const AROUND = 60;

const marked = (text: string, where: Stretch["in"]): MarkedRun => ({
  type: "TextRun",
  text,
  weight: where === "after" ? "Bolder" : "Default",
  highlight: where === "after",
  strikethrough: where === "before",
});

/** A text line by line: additions bold and highlighted, deletions struck through. */
export function markedLines(stretches: readonly Stretch[]): MarkedLine[] {
  const lines: { runs: (string | MarkedRun)[]; spacing: Line["spacing"] }[] = [];
  let spacing: Line["spacing"] = "None";
  let open: (typeof lines)[number] | null = null;
  for (const { text, in: where } of stretches) {
    for (const [index, line] of text.split(/\r\n|[\r\n\u2028\u2029]/).entries()) {
      if (index > 0) {
        spacing = open === null && lines.length > 0 ? "Medium" : "None";
        open = null;
      }
      if (line === "" || (open === null && line.trim() === "")) continue;
      if (open === null) {
        open = { runs: [], spacing };
        lines.push(open);
      }
      open.runs.push(...runsOf(line).map((run) => (where === "both" ? run : marked(run, where))));
    }
  }
  return lines;
}

/** If a comparison exceeds `room` bytes and has differences, cuts the middle of its unchanged stretches. */
export function foldedTo(room: number, stretches: readonly Stretch[]): readonly Stretch[] {
  const whole = stretches.reduce((sum, { text }) => sum + bytesOf(text) + RUN, 0) <= room;
  return whole || stretches.every((each) => each.in === "both")
    ? stretches
    : stretches.map((each, index) => folded(each, index, stretches.length));
}

function folded({ text, in: where }: Stretch, index: number, of: number): Stretch {
  if (where !== "both" || text.length <= 3 * AROUND) return { text, in: where };
  const begin = index === 0 ? "" : withoutEnding(text.slice(0, AROUND), /\S/);
  const end = index === of - 1 ? "" : text.slice(-AROUND).replace(/^\S*/, "");
  return { text: `${begin}…${end}`, in: where };
}

/** Only the stretches of the later text. Words that match by chance between changed words count as changed. */
export function later(stretches: readonly Stretch[]): Stretch[] {
  const kept = stretches.filter((each) => each.in !== "before");
  const joined: Stretch[] = [];
  for (const [index, each] of kept.entries()) {
    const between = each.in === "both" && each.text.length < 8 && !each.text.includes("\n");
    const where = between && joined.at(-1)?.in === "after" && index < kept.length - 1 ? "after" : each.in;
    const before = joined.at(-1);
    if (before?.in === where) joined[joined.length - 1] = { text: before.text + each.text, in: where };
    else joined.push({ text: each.text, in: where });
  }
  return joined;
}
