import type { Part } from "../../forms/recognition/part";
import type { Recognition } from "../../forms/recognition/recognition";
import { type Letters, occurrences, type Span } from "../text/letters";
import { withoutPrompts } from "../text/withoutPrompts";
import { type Anchor, type MeasureStart, textAround } from "./anchors";
import { isTotals } from "./isTotals";

/** More often than a form names its measures. */
const MOST_HEADINGS = 1000;

/**
 * The starts of measures: "Tiltak 3" at the beginning of a line.
 *
 * Tables of sums and sentences may have such lines too. So a line counts only if a place of the form follows before
 * the next such line. From the second one on, a place that the previous measure already had must also occur again.
 */
export function measureStarts(
  text: string,
  letters: Letters,
  anchors: readonly Anchor[],
  prompts: readonly Span[],
  { measure }: Recognition,
  ofMeasure: (part: Part) => boolean,
): MeasureStart[] {
  const headings = occurrences(letters, `${measure.heading}{n}`);
  if (headings.length > MOST_HEADINGS) return [];
  const candidates = headings.flatMap((span) => {
    const { before, after } = textAround(text, span);
    // At the start of its line; or, in a text that is all one line, first after the form's own title.
    const first = withoutPrompts(text, 0, span.start, prompts).trim() === "";
    if (!/^[\s\ue000*•]*$/.test(before) && !first) return [];
    const named = /^[\s\ue001*]*(?:[:.–—-]|$)/.test(after);
    if (
      !named &&
      !(
        measure.named === "after" &&
        anchors.some(
          ({ start, part }) => part.reads === "measureName" && start >= span.end && start - span.end < after.length + 2,
        )
      )
    )
      return [];
    const digits = /\d+/.exec(text.slice(span.start, span.end))?.[0] ?? "0";
    const nameEnd = measure.named === "there" ? nameEndOf(text, span.end, anchors) : span.end;
    const name = text
      .slice(span.end, nameEnd)
      .replace(/[\ue000\ue001\ue002*]/g, "")
      .replace(/^[\s:.–—-]+/, "")
      .replace(/\s+/g, " ")
      .trim();
    return [{ start: first ? span.start : span.start - before.length, end: nameEnd, number: Number(digits), name }];
  });
  const starts: MeasureStart[] = [];
  let seen = new Set<Part>();
  candidates.forEach((candidate, index) => {
    const next = candidates[index + 1]?.start ?? text.length;
    const above = anchors.findLast((anchor) => anchor.start < candidate.start);
    const inTotals = above !== undefined && isTotals(above.part) && above.end <= candidate.start;
    const until = (from: number, to: number) => anchors.filter(({ start }) => start >= from && start < to);
    const own = until(candidate.end, next).filter(({ part }) => ofMeasure(part));
    const header = until(candidate.end, next).length > 0;
    if (inTotals && (measure.named === "there" || own.length === 0)) return;
    if (starts.length === 0) {
      if (!header) return;
    } else {
      const before = until(starts.at(-1)?.end ?? 0, candidate.start).filter(({ part }) => ofMeasure(part));
      // A label may be the head of a column in the table of sums.
      for (const { part } of before) if (part.find !== "label") seen.add(part);
      if (!own.some(({ part }) => seen.has(part))) return;
    }
    seen = new Set();
    starts.push(candidate);
  });
  return starts;
}

/** More letters than the name of a measure has. */
const LONGEST_NAME = 1000;

/**
 * A name runs to the end of its line. It continues over lines in the same case, until a blank line or another place.
 */
function nameEndOf(text: string, from: number, anchors: readonly Anchor[]): number {
  const next = anchors.find(({ start }) => start >= from)?.start ?? text.length;
  const line = text.slice(from, Math.min(next, from + LONGEST_NAME));
  const match = /^[^\n\t\u2028]*/.exec(line)?.[0] ?? "";
  const upper = /\p{Lu}{3}/u.test(match) && match === match.toLocaleUpperCase("nb");
  return from + (upper ? capitalsEnd(line, match.length) : match.length);
}

/** The end of the following lines that are all in capitals. */
function capitalsEnd(text: string, from: number): number {
  let end = from;
  for (let at = from, first = true; at <= text.length; first = false) {
    const stop = text.indexOf("\n", at);
    const line = text.slice(at, stop < 0 ? text.length : stop);
    const blank = line.trim() === "";
    if (!blank && (first || !/\p{Lu}{2}/u.test(line) || /\p{Ll}/u.test(line))) return end;
    if (!blank) end = at + line.length;
    if (stop < 0) return end;
    at = stop + 1;
  }
  return end;
}
