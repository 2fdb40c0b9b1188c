import type { Part, Recognition } from "../forms/recognition";
import { type Letters, occurrences, type Span } from "./phrases";
import { type Anchor, around, type MeasureStart } from "./placed";
import { withoutPrompts } from "./withoutPrompts";

/**
 * Where measures begin: "Tiltak 3" first in a line.
 *
 * A table of sums and a sentence may say so too. A line counts where a place of a measure follows before the next
 * such line, and, for the second and later ones, where a place comes back that the measure before has had.
 */
export function measureStarts(
  text: string,
  letters: Letters,
  anchors: readonly Anchor[],
  prompts: readonly Span[],
  { measure }: Recognition,
  ofMeasure: (part: Part) => boolean,
): MeasureStart[] {
  const totals = anchors.filter(({ part }) => part.reads === "totals");
  const candidates = occurrences(letters, `${measure.heading}{n}`).flatMap((span) => {
    const { before, after } = around(text, span);
    // First in its line; or in a text that is all one line, first after the form's own title.
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
    const inTotals = totals.some(
      ({ end }) =>
        end <= candidate.start && !anchors.some((anchor) => anchor.start >= end && anchor.start < candidate.start),
    );
    const until = (from: number, to: number) => anchors.filter(({ start }) => start >= from && start < to);
    const own = until(candidate.end, next).filter(({ part }) => ofMeasure(part));
    const header = until(candidate.end, next).length > 0;
    if (inTotals && (measure.named === "there" || own.length === 0)) return;
    if (starts.length === 0) {
      if (!header) return;
    } else {
      const before = until(starts.at(-1)?.end ?? 0, candidate.start).filter(({ part }) => ofMeasure(part));
      for (const { part } of before) seen.add(part);
      if (!own.some(({ part }) => seen.has(part))) return;
    }
    seen = new Set();
    starts.push(candidate);
  });
  return starts;
}

/** A name goes on to the end of its line, and over lines that go on in the same case until a blank or another place. */
function nameEndOf(text: string, from: number, anchors: readonly Anchor[]): number {
  const next = anchors.find(({ start }) => start >= from)?.start ?? text.length;
  const line = text.slice(from, next);
  const match = /^[^\n\t\u2028]*/.exec(line)?.[0] ?? "";
  const upper = /\p{Lu}{3}/u.test(match) && match === match.toLocaleUpperCase("nb");
  const more = upper
    ? (/^(?:\s*\n[^\n\p{Ll}]*\p{Lu}{2}[^\n\p{Ll}]*(?=\n|$))*/u.exec(line.slice(match.length))?.[0] ?? "")
    : "";
  return from + match.length + more.length;
}
