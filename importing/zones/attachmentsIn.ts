import type { Recognition } from "../../forms/recognition/recognition";
import { indexLetters, occurrences, type Span } from "../text/letters";
import { startsAfter } from "../text/startsAfter";
import { ownApprovals } from "./ownApprovals";

/** The largest distance, in letters, from a form's title or measure name to its first question. */
const HEAD = 400;

/**
 * Splits a document that holds several forms, each from its title on. In 2026, one form is submitted per measure, and
 * people put several into one file.
 */
export function attachmentsIn(text: string, { parts, titles, measure }: Recognition): string[] {
  const letters = indexLetters(text);
  const startsLine = ({ start }: Span) => startsAfter(text, start, /\n/, /[\s*\ue000]/, Math.max(0, start - 80));
  const spans = (phrases: readonly string[]) =>
    phrases
      .flatMap((phrase) => occurrences(letters, phrase))
      .sort((a, b) => a.start - b.start)
      .filter((span, index, all) => index === 0 || span.start >= (all[index - 1] as Span).end);
  // The list of approvals names the sections: no form begins there.
  const lists = ownApprovals(letters, titles);
  const isListed = ({ start }: Span) => lists.some((list) => list.start <= start && start < list.end);
  const firsts = spans(parts[0]?.phrases ?? []).filter((span) => startsLine(span) && !isListed(span));
  const totals = spans(parts.find(({ reads }) => reads === "totals" || reads === "sums")?.phrases ?? []);
  const heads = spans([...titles, `${measure.heading}{n}`]);
  const cuts = firsts.flatMap(({ start }, index): number[] => {
    const before = firsts[index - 1];
    if (!before || !totals.some((total) => total.start > before.end && total.start < start)) return [];
    if (!totals.some((total) => total.start > start)) return [];
    const head = heads.find((each) => each.start > before.end && each.start < start && start - each.start < HEAD);
    return [text.lastIndexOf("\n", (head ?? { start }).start) + 1];
  });
  return [0, ...cuts].map((from, index) => text.slice(from, cuts[index]));
}
