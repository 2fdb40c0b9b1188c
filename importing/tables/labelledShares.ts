import { isDoubtful } from "../../domain/amounts/bareWords";
import type { Lexeme } from "../../domain/amounts/figure";
import { kronerOf } from "../../domain/amounts/kronerOf";
import { originalWording, type Side } from "../../domain/amounts/kronerRow";
import { lexFigures } from "../../domain/amounts/lexFigures";
import type { KronerRefusal } from "../../domain/amounts/parseKroner";
import { refuse } from "../../domain/values/outcome";
import { apart } from "../text/apart";
import { indexLetters, occurrences } from "../text/letters";
import { startsAfter } from "../text/startsAfter";
import { statedUnits, withoutUnits } from "./statedUnits";
import type { Labels } from "./tableRow";

export type LabelledShare = {
  readonly side: Side;
  readonly label: string;
  readonly note: string | null;
  readonly kroner: number;
  readonly written?: string;
};
export type UnreadShare = {
  readonly side: Side;
  readonly label: string;
  readonly text: string;
  readonly why: KronerRefusal["kind"];
};

/** A figure with its note is shorter than this; limits how much text is read again for each label. */
const LONGEST_SHARE = 400;

/**
 * The shares that an answer names in its text: "UH: 269.500, - Inkludert reise", "Totalt Eier + UH: 469 500,-".
 *
 * A label counts only if it begins a line or a colon follows it, and its figure comes directly after. A number in a
 * sentence is not a share.
 */
export function labelledShares(
  raw: string,
  labels: Labels,
  elsewhere: boolean,
): { shares: LabelledShare[]; unread: UnreadShare[] } {
  const [unit, other] = new Set(Object.values(statedUnits(raw, "", NO_COLUMNS, [], elsewhere)));
  const stated = other === undefined ? (unit ?? 1) : Number.NaN;
  const text = withoutUnits(raw);
  const letters = indexLetters(text);
  const spans = apart(
    (["total", "owner", "uh"] as const).flatMap((side) =>
      labels[side].flatMap((phrase) => occurrences(letters, phrase).map((span) => ({ side, ...span }))),
    ),
  );

  const shares: LabelledShare[] = [];
  const unread: UnreadShare[] = [];
  for (const { side, start, end } of spans) {
    const label = text.slice(start, end).replace(/\s+/g, " ");
    const [between = "", note] =
      /^[ \t\ue001*]*(?:\(([^()\n]*)\)[ \t]*)?([:=–-]?)[ \t\n\u2028\ue001*]*/.exec(text.slice(end)) ?? [];
    const colon = /[:=]/.test(between);
    const startsLine = startsAfter(text, start, /[\n\t\u2028.(;]/, /[ \ue000*•-]/);
    const small = label[0] === label[0]?.toLowerCase();
    if (small ? !(startsLine && colon) : !startsLine && !colon) continue;
    if (!colon && /[\n\u2028]/.test(between)) continue;
    const [next, ...after] = lexFigures(lineFrom(text, end + between.length).slice(0, LONGEST_SHARE));
    const percent = next?.kind === "percent";
    const first = percent ? after[0] : next;
    if (!next || next.at > 0 || first?.kind !== "figure") continue;
    const written = originalWording(first.figure, stated);
    const beside = doubtAfter(percent ? after.slice(1) : after);
    const outcome = beside === null ? kronerOf(first.figure, stated) : refuse<KronerRefusal>({ kind: "not-a-number" });
    const figure = `${first.figure.text} ${beside ?? ""}`.trim();
    if (!outcome.ok) unread.push({ side, label, text: figure, why: outcome.refusal.kind });
    else if (outcome.value >= 1000 || colon)
      shares.push({ side, label, note: note?.trim() ?? first.figure.note, kroner: outcome.value, ...written });
  }
  return { shares, unread };
}

const NO_COLUMNS: Labels = { owner: [], uh: [], total: [], sum: [] };

/** The rest of the line and the next line: a figure may be below its label. */
function lineFrom(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(at, end < 0 ? text.length : end);
}

/** Text after a figure that may change the amount: "+ mva", "eller 250 000", "x 2"; null otherwise. */
function doubtAfter([next, then]: readonly Lexeme[]): string | null {
  if (next?.kind === "percent") return null;
  if (next?.kind === "figure") return next.figure.text;
  if (next?.kind !== "word") return null;
  if (/^til$/i.test(next.text)) return then?.kind === "figure" ? `${next.text} ${then.figure.text}` : null;
  return isDoubtful(next.text) ? next.text : null;
}
