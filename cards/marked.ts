import type { Stretch } from "../domain/compareTexts";
import { bytesOf } from "./fits";
import { beginningOf, type Line, runsOf } from "./written";

type MarkedRun = {
  readonly type: "TextRun";
  readonly text: string;
  readonly weight: "Bolder" | "Default";
  readonly highlight: boolean;
  readonly strikethrough: boolean;
};

/** A line of a person's text in which what differs from another text is marked. */
export type MarkedLine = Omit<Line, "runs"> & { readonly runs: readonly (string | MarkedRun)[] };

/** As much of a marked text as there is room for, and how many characters follow. */
export type Marked = { readonly lines: readonly MarkedLine[]; readonly left: number };

/** The layout around a run and around a line. */
const RUN = 110;
const LINE = 70;
/** Of a stretch in which nothing differs, where room is short: what stays at each end. */
const AROUND = 60;

const marked = (text: string, where: Stretch["in"]): MarkedRun => ({
  type: "TextRun",
  text,
  weight: where === "after" ? "Bolder" : "Default",
  highlight: where === "after",
  strikethrough: where === "before",
});

/**
 * A text line by line: what is new in it bold and highlighted, what was taken out struck through. One that is too long
 * for `room` bytes is folded where nothing differs; what still does not fit is counted.
 */
export function markedLines(stretches: readonly Stretch[], room: number): Marked {
  const whole = stretches.reduce((sum, { text }) => sum + bytesOf(text) + RUN, 0) <= room;
  const shown = whole ? stretches : stretches.map((each, index) => folded(each, index, stretches.length));
  const lines: { runs: (string | MarkedRun)[]; spacing: Line["spacing"] }[] = [];
  let [spent, left, spacing]: [number, number, Line["spacing"]] = [0, 0, "None"];
  let open: (typeof lines)[number] | null = null;
  for (const { text, in: where } of shown) {
    for (const [index, line] of text.split(/\r\n|[\r\n\u2028\u2029]/).entries()) {
      if (index > 0) {
        spacing = open === null && lines.length > 0 ? "Medium" : "None";
        open = null;
      }
      if (line === "" || (open === null && line.trim() === "")) continue;
      const { text: part, left: over } = beginningOf(line, left > 0 ? 0 : Math.max(room - spent - RUN, 0));
      left += over;
      if (part === "") continue;
      if (open === null) {
        open = { runs: [], spacing };
        lines.push(open);
        spent += LINE;
      }
      open.runs.push(...runsOf(part).map((run) => (where === "both" ? run : marked(run, where))));
      spent += bytesOf(part) + RUN;
    }
  }
  return { lines, left };
}

function folded({ text, in: where }: Stretch, index: number, of: number): Stretch {
  if (where !== "both" || text.length <= 3 * AROUND) return { text, in: where };
  const begin = index === 0 ? "" : text.slice(0, AROUND).replace(/\S*$/, "");
  const end = index === of - 1 ? "" : text.slice(-AROUND).replace(/^\S*/, "");
  return { text: `${begin}…${end}`, in: where };
}

/** Only what stands in the later text. Words that are alike by chance, between words that are not, count as changed. */
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
