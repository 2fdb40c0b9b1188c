import type { Form } from "../forms/form";
import type { Part, Recognition } from "../forms/recognition";
import { type Letters, lettersOf, occurrences, type Span } from "./phrases";
import { type Anchor, anchorsOf, around, type MeasureStart, spansOf } from "./placed";

/** A piece of the document that stands under one place of the form. `measure` counts the measures of the document. */
export type Zone = {
  readonly part: Part | null;
  readonly measure: number | null;
  readonly heading: string;
  readonly start: number;
  readonly text: string;
};

export type Zoned = {
  readonly zones: readonly Zone[];
  readonly measures: readonly (MeasureStart & { readonly scheme: string | null })[];
  /** How many different places of the form were found. */
  readonly found: number;
  readonly titled: boolean;
};

/** Cuts a text where the places of a form begin. Nothing is left out: what stands before the first one is a zone too. */
export function zonesOf(text: string, form: Form, recognition: Recognition): Zoned {
  const letters = lettersOf(text);
  const prompts = spansOf(letters, recognition.prompts);
  const anchors = anchorsOf(letters, recognition, prompts);
  const scope = new Map(form.sections.map(({ id, scope }) => [id, scope]));
  const starts = measureStarts(
    text,
    letters,
    anchors,
    prompts,
    recognition,
    (part) => scope.get(part.section) === "measure",
  );
  const kept = keep(anchors, starts, (part) => scope.get(part.section) === "measure");

  const marks = [
    ...kept.map((anchor) => ({ ...anchor, measureStart: false })),
    ...starts.map((start) => ({ ...start, measureStart: true })),
  ].sort((a, b) => a.start - b.start);
  const zones: Zone[] = [];
  const push = (part: Part | null, measure: number | null, heading: string, start: number, end: number) => {
    if (part || text.slice(start, end).trim() !== "")
      zones.push({ part, measure, heading, start, text: withoutPrompts(text, start, end, prompts) });
  };
  push(null, null, "", 0, marks[0]?.start ?? text.length);
  let measure = -1;
  marks.forEach((mark, index) => {
    const end = marks[index + 1]?.start ?? text.length;
    if ("name" in mark) {
      measure = starts.findIndex(({ start }) => start === mark.start);
      push(null, measure, text.slice(mark.start, mark.end).trim().replace(/\s+/g, " "), mark.end, end);
      return;
    }
    const own = scope.get(mark.part.section) === "measure";
    push(mark.part, own ? Math.max(measure, 0) : null, mark.heading, mark.end, end);
  });
  // Where the form lists all its schemes, a line with one of them is no heading.
  const listing = marks.flatMap((mark, index) =>
    "part" in mark && (mark.part.reads === "schemes" || mark.part.reads === "totals")
      ? [{ start: mark.start, end: marks[index + 1]?.start ?? text.length }]
      : [],
  );
  return {
    zones,
    measures: starts.map((start) => ({ ...start, scheme: schemeBefore(text, form, start.start, listing) })),
    found: new Set(kept.map(({ part }) => `${part.section}.${part.field ?? part.as}`)).size,
    titled: recognition.titles.some((title) => occurrences(letters, title).length > 0),
  };
}

function withoutPrompts(text: string, start: number, end: number, prompts: readonly Span[]): string {
  let out = "";
  let from = start;
  for (const span of [...prompts].sort((a, b) => a.start - b.start)) {
    if (span.start < from || span.end > end) continue;
    out += `${text.slice(from, span.start)} `;
    from = /[.?:]/.test(text[span.end] ?? "") ? span.end + 1 : span.end;
  }
  return out + text.slice(from, end);
}

/** Which scheme the nearest line above says that holds nothing but a scheme's name. */
function schemeBefore(text: string, form: Form, start: number, listing: readonly Span[]): string | null {
  let end = start;
  for (const line of text.slice(0, start).split("\n").reverse()) {
    const from = end - line.length;
    const scheme = form.schemes.find(({ label }) => lettersOf(label).squeezed === lettersOf(line).squeezed);
    if (scheme && !listing.some((span) => span.start <= from && end <= span.end)) return scheme.label;
    end = from - 1;
  }
  return null;
}

/**
 * Where measures begin: "Tiltak 3" first in a line.
 *
 * A table of sums and a sentence may say so too. A line counts where a place of a measure follows before the next
 * such line, and, for the second and later ones, where a place comes back that the measure before has had.
 */
function measureStarts(
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
    if (!/^[\s\ue000*]*$/.test(before) && !first) return [];
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
      .replace(/[\ue000\ue001*]/g, "")
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

/** Of each place at most one that is not sure in each measure, and labels within their own section only. */
function keep(
  anchors: readonly Anchor[],
  starts: readonly MeasureStart[],
  ofMeasure: (part: Part) => boolean,
): Anchor[] {
  const measureOf = (at: number, part: Part) =>
    ofMeasure(part) ? Math.max(0, starts.filter(({ start }) => start <= at).length - 1) : -1;
  const key = (anchor: Anchor) =>
    `${measureOf(anchor.start, anchor.part)} ${anchor.part.section}.${anchor.part.field ?? anchor.part.as}`;
  const inName = (anchor: Anchor) => starts.some(({ start, end }) => start <= anchor.start && anchor.end <= end);
  const firm = anchors.filter((anchor) => anchor.part.find !== "label" && !inName(anchor));
  const sure = new Set(firm.filter((anchor) => anchor.sure).map(key));
  const taken = new Set<string>();
  const kept: Anchor[] = [];
  for (const anchor of anchors) {
    if (inName(anchor)) continue;
    const id = key(anchor);
    if (anchor.part.find === "label") {
      const last = kept.at(-1);
      const home = last ? last.part.section === anchor.part.section : true;
      if (!home || taken.has(id)) continue;
    } else if (!anchor.sure && (sure.has(id) || taken.has(id))) continue;
    else if (anchor.sure && taken.has(id) && anchor.part.find === "line") continue;
    taken.add(id);
    kept.push(anchor);
  }
  return kept;
}
