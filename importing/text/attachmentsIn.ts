import type { Recognition } from "../../forms/recognition";
import { lettersOf, occurrences, type Span } from "./letters";
import { startsAfter } from "./startsAfter";

/** So far above its first question a form's own title and the name of its measure stand at most. */
const HEAD = 400;

/**
 * The forms that stand one after another in a document, each from its title on: an application of 2026 is handed in as
 * one form for each measure, and people put them into one file.
 */
export function attachmentsIn(text: string, { parts, titles, measure }: Recognition): string[] {
  const letters = lettersOf(text);
  const startsLine = ({ start }: Span) => startsAfter(text, start, /\n/, /[\s*\ue000]/, Math.max(0, start - 80));
  const spans = (phrases: readonly string[]) =>
    phrases
      .flatMap((phrase) => occurrences(letters, phrase))
      .sort((a, b) => a.start - b.start)
      .filter((span, index, all) => index === 0 || span.start >= (all[index - 1] as Span).end);
  const firsts = spans(parts[0]?.phrases ?? []).filter(startsLine);
  const totals = spans(parts.find(({ reads }) => reads === "totals")?.phrases ?? []);
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
