import { EMPTY } from "../../domain/amounts/figure";
import type { Part } from "../../forms/recognition/part";
import type { Recognition } from "../../forms/recognition/recognition";
import { PARTY_LINE } from "../model/partyTexts";
import { indexLetters, type Letters, occurrences, type Span } from "../text/letters";

/** A place of the form that was found in a text. */
export type Anchor = Span & { readonly part: Part; readonly sure: boolean; readonly heading: string };
/** "Tiltak 3: Ledersamlinger" at the start of a measure. */
export type MeasureStart = Span & { readonly number: number; readonly name: string };

const LINE_BREAK = /[\n\t\u2028]/;

/** How much of a line is examined around a phrase. The rest of a longer line is replaced by one non-blank character. */
const LOOKED_AT = 400;
const MORE = "…";

/** The text on the same line before and after a span. */
export function textAround(text: string, { start, end }: Span): { before: string; after: string } {
  const [first, last] = [Math.max(0, start - LOOKED_AT), Math.min(text.length, end + LOOKED_AT)];
  let from = start;
  while (from > first && !LINE_BREAK.test(text[from - 1] as string)) from--;
  let to = end;
  while (to < last && !LINE_BREAK.test(text[to] as string)) to++;
  const begins = from === 0 || LINE_BREAK.test(text[from - 1] as string);
  const ends = to === text.length || LINE_BREAK.test(text[to] as string);
  return {
    before: `${begins ? "" : MORE}${text.slice(from, start)}`,
    after: `${text.slice(end, to)}${ends ? "" : MORE}`,
  };
}

/** "5." or "a)" before a heading, and the sign that may begin its line. */
const ENUMERATOR =
  /^[\s\ue000\ue001*•-]*(?:(?:(?:punkt |pkt\.? )?(\d{1,2}|[a-h])(?:\s*[.):]+)?|\()[\s\ue000\ue001*(]*)?$/i;

/** A document in which the form's phrases occur more often than this is not a filled-in form. */
const MOST_PLACES = 3000;

/** Where the form's phrases occur in a text. A longer phrase replaces a shorter one within it. */
export function anchors(letters: Letters, { parts }: Recognition, printed: readonly Span[]): Anchor[] {
  const { text } = letters;
  const found = parts.flatMap((part) =>
    part.phrases.flatMap((phrase) =>
      occurrences(letters, phrase).flatMap((span) => {
        const anchor = accept(text, part, phrase, span);
        return anchor ? [anchor] : [];
      }),
    ),
  );
  if (found.length + printed.length > MOST_PLACES) return [];
  return found
    .filter((anchor) => !printed.some((span) => span.start <= anchor.start && anchor.end <= span.end))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((anchor, index, all) => !all.some((other, at) => at !== index && hides(other, anchor, at < index)));
}

const hides = (other: Anchor, anchor: Anchor, first: boolean): boolean => {
  const overlaps = other.start < anchor.end && anchor.start < other.end;
  if (!overlaps) return false;
  const [long, longOther] = [anchor.end - anchor.start, other.end - other.start];
  // The same label in two sections is that of the section it stands in: see `keep`.
  const isElsewhere =
    anchor.part.find === "label" && other.part.find === "label" && anchor.part.section !== other.part.section;
  return longOther > long || (longOther === long && first && !isElsewhere);
};

function accept(text: string, part: Part, phrase: string, span: Span): Anchor | null {
  const { before, after } = textAround(text, span);
  const enumerated = new RegExp(`(?:^|[\\s(*\ue000])${part.number ?? "$^"}\\s*[.):]*$`, "i").exec(before.trimEnd());
  const startsLine = ENUMERATOR.test(before);
  const number = ENUMERATOR.exec(before)?.[1];
  const rest = after.replace(/[\ue000\ue001*]/g, "");
  const endsLine = /^\s*(?:\([^)]*\)\s*)?[:?.)]*$/.test(rest.trimEnd());
  const prefix = startsLine ? before.length : enumerated ? before.length - enumerated.index : 0;
  const suffix =
    /^[\s\ue001*]*(?:\(inkluder(?:ende|ande) prosess[ea]r\))?[\ue001*]*[?:.]*[\ue001*]*/.exec(after)?.[0].length ?? 0;
  const anchor = (sure: boolean): Anchor => ({
    part,
    sure,
    start: span.start - prefix,
    end: span.end + suffix,
    heading: text.slice(span.start, span.end).replace(/\s+/g, " "),
  });
  if (part.reads === "declaration" && /^[\s\ue000*]*[☒☐]\s*$/.test(before)) {
    // The box and the words are read together.
    const start = declarationStart(text, span, span.start - before.length);
    return { ...anchor(true), start, end: start };
  }
  const upper = text[span.start] !== text[span.start]?.toLowerCase();

  switch (part.find) {
    case "anywhere":
      return anchor(startsLine || phrase.length > 30);
    case "line":
      if (enumerated && part.number && (upper || startsLine)) return anchor(true);
      if (!startsLine || (number !== undefined && part.number !== undefined && !enumerated)) return null;
      if (!endsLine && !/^\s*[:☒☐]/.test(rest) && part.reads !== "choices") return null;
      // A short lower-case phrase may be the end of a sentence broken across lines.
      return upper || (phrase.length > 10 && !rest.includes(".")) ? anchor(part.number === undefined) : null;
    case "label": {
      const certain = upper || phrase.length > 10 || /^[\ue001*\s]*:/.test(after);
      if (!/^[\s\ue000*•]*$/.test(before) || !certain) return null;
      const divided = /^[\ue001*\s]*:/.test(after) || /[\t\u2028\n]/.test(text[span.end + after.length] ?? "");
      const alone = /^[\ue001*\s:]*$/.test(after);
      if (/^\s*[,/]/.test(after)) return null;
      return divided || !alone ? anchor(/^[\ue001*\s]*:/.test(after)) : null;
    }
  }
}

/**
 * Where the boxes of a declaration begin: at the first party's name, if the line above is marked as one, or if the same
 * words stand below another name too.
 */
function declarationStart(text: string, { start, end }: Span, line: number): number {
  const words = text.slice(start, end);
  const [, next = "", box = ""] = text.slice(end, end + words.length + LOOKED_AT).split("\n");
  const isNamed = next.trim() !== "" && /^\s*[☒☐]/.test(box) && box.includes(words);
  const above = text.lastIndexOf("\n", line - 2) + 1;
  return isNamed || text[above] === PARTY_LINE ? above : line;
}

/** Every span of the phrases, e.g. of all placeholders. */
export const spansOf = (letters: Letters, phrases: readonly string[]): Span[] =>
  phrases.flatMap((phrase) => occurrences(letters, phrase));

/** Replaces each placeholder by one sign, so that later steps see an empty cell. */
export function blankPlaceholders(text: string, placeholders: readonly string[]): string {
  const spans = spansOf(indexLetters(text), placeholders).sort((a, b) => a.start - b.start);
  let out = "";
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from) continue;
    out += `${text.slice(from, start)}${EMPTY}`;
    from = text[end] === "." ? end + 1 : end;
  }
  return out + text.slice(from);
}
