import type { Form } from "../../forms/form";
import type { Part } from "../../forms/recognition/part";
import type { Recognition } from "../../forms/recognition/recognition";
import { ownWords } from "../model/ownWords";
import { placeWords } from "../model/placeWords";
import { indexLetters, occurrences, type Span } from "../text/letters";
import { withoutPrompts } from "../text/withoutPrompts";
import { type Anchor, anchors, type MeasureStart, spansOf, textAround } from "./anchors";
import { isTotals } from "./isTotals";
import { measureStarts } from "./measureStarts";
import { ownApprovals } from "./ownApprovals";

/** A piece of the document under one place of the form. `measure` is the index among the document's measures. */
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
  /** The longest title of the form that stands in the text; empty if none does. */
  readonly title: string;
};

/** Cuts a text where the places of a form begin. Nothing is left out: the text before the first place is a zone too. */
export function zonesOf(text: string, form: Form, recognition: Recognition): Zoned {
  const letters = indexLetters(text);
  const prompts = spansOf(letters, recognition.prompts).sort((a, b) => a.start - b.start);
  const lists = ownApprovals(letters, recognition.titles);
  const anchored = anchors(letters, recognition, prompts).filter(
    (anchor) => !lists.some(({ start, end }) => start <= anchor.start && anchor.start < end),
  );
  const scope = new Map(form.sections.map(({ id, scope }) => [id, scope]));
  const starts = measureStarts(
    text,
    letters,
    anchored,
    prompts,
    recognition,
    (part) => scope.get(part.section) === "measure",
  );
  const common = ownWords("afterMeasures")
    .flatMap((words) => occurrences(letters, words))
    .filter(isLine(text));
  const kept = keep(anchored, starts, (part) => scope.get(part.section) === "measure");

  const marks = [
    ...kept.map((anchor) => ({ ...anchor, measureStart: false })),
    ...starts.map((start) => ({ ...start, measureStart: true })),
    ...lists.map(({ start }) => ({ start, end: start, list: true as const })),
    ...common.map((span) => ({ ...span, common: true as const })),
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
    if ("common" in mark) {
      push(null, null, text.slice(mark.start, mark.end), mark.end, end);
      return;
    }
    if ("list" in mark) {
      push(null, null, placeWords("approvals"), mark.start, end);
      return;
    }
    const own = scope.get(mark.part.section) === "measure";
    push(mark.part, own ? Math.max(measure, 0) : null, mark.heading, mark.end, end);
  });
  // Where the form lists all its schemes, a line with a scheme's name is not a heading.
  const listing = marks.flatMap((mark, index) =>
    "part" in mark && (mark.part.reads === "schemes" || isTotals(mark.part))
      ? [{ start: mark.start, end: marks[index + 1]?.start ?? text.length }]
      : [],
  );
  const schemes = schemeLines(text, form).filter(
    (line) => !listing.some((span) => span.start <= line.start && line.end <= span.end),
  );
  return {
    zones,
    measures: starts.map((start) => ({
      ...start,
      scheme: schemes.findLast(({ end }) => end <= start.start)?.label ?? null,
    })),
    found: new Set(kept.map(({ part }) => `${part.section}.${part.field ?? part.as}`)).size,
    title: recognition.titles
      .filter((title) => occurrences(letters, title).length > 0)
      .reduce((longest, title) => (title.length > longest.length ? title : longest), ""),
  };
}

/** Whether a span is a line of its own. */
const isLine =
  (text: string) =>
  (span: Span): boolean => {
    const { before, after } = textAround(text, span);
    return before.trim() === "" && after.trim() === "";
  };

/** The lines that hold only a scheme's name. */
function schemeLines(text: string, { schemes }: Form): (Span & { readonly label: string })[] {
  const labels = new Map(schemes.map(({ label }) => [indexLetters(label).squeezed, label]));
  const longest = Math.max(0, ...schemes.map(({ label }) => label.length)) * 2;
  let end = -1;
  return text.split("\n").flatMap((line) => {
    const start = end + 1;
    end = start + line.length;
    const words = line.trim();
    const label = words.length > longest ? undefined : labels.get(indexLetters(words).squeezed);
    return label === undefined ? [] : [{ start, end, label }];
  });
}

/** Keeps at most one unsure anchor of each place per measure, and labels only within their own section. */
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
