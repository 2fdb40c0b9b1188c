import { kronerOf, lexFigures } from "../domain/figures";
import type { KronerRefusal } from "../domain/kroner";
import type { Side } from "../domain/kronerRow";
import { lettersOf, occurrences } from "./phrases";
import type { Labels } from "./tableRows";
import { apart } from "./text/apart";
import { startsAfter } from "./text/startsAfter";

export type LabelledShare = {
  readonly side: Side;
  readonly label: string;
  readonly note: string | null;
  readonly kroner: number;
};
export type UnreadShare = {
  readonly side: Side;
  readonly label: string;
  readonly text: string;
  readonly why: KronerRefusal["kind"];
};

/** A figure with its note is shorter than this; what follows it is not read again for each label. */
const LONGEST_SHARE = 400;

/**
 * The shares that an answer names in its text: "UH: 269.500, - Inkludert reise", "Totalt Eier + UH: 469 500,-".
 *
 * A label counts where it begins a line or has a colon after it, and its figure must follow at once: a number in a
 * sentence is nobody's share.
 */
export function labelledShares(text: string, labels: Labels): { shares: LabelledShare[]; unread: UnreadShare[] } {
  const letters = lettersOf(text);
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
    const small = label[0] === label[0]?.toLocaleLowerCase("nb");
    if (small ? !(startsLine && colon) : !startsLine && !colon) continue;
    if (!colon && /[\n\u2028]/.test(between)) continue;
    const [first] = lexFigures(text.slice(end + between.length, end + between.length + LONGEST_SHARE));
    if (first?.kind !== "figure" || first.at > 0) continue;
    const outcome = kronerOf(first.figure);
    if (!outcome.ok) unread.push({ side, label, text: first.figure.text, why: outcome.refusal.kind });
    else if (outcome.value >= 1000 || colon)
      shares.push({ side, label, note: note?.trim() ?? first.figure.note, kroner: outcome.value });
  }
  return { shares, unread };
}
