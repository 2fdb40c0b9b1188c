import { LANGUAGES } from "../../domain/values/language";
import { ownWord } from "../model/ownWords";
import { type Letters, occurrences, type Span } from "../text/letters";

/** The heading of the list of approvals in the bot's own final documents, with the heads of its columns. */
const HEADS = LANGUAGES.map((language) =>
  (["approvals", "sectionColumn", "party", "approvedBy", "approvedWhen"] as const)
    .map((name) => ownWord(name, language))
    .join(" "),
);

/**
 * The lists of approvals of the bot's own final documents: from their heading to the next form's title, or to the end.
 * They name measures and sections on each line, and hold nothing of an application.
 */
export function ownApprovals(letters: Letters, titles: readonly string[]): Span[] {
  const heads = HEADS.flatMap((head) => occurrences(letters, head));
  if (heads.length === 0) return [];
  const starts = titles.flatMap((title) => occurrences(letters, title)).map(({ start }) => start);
  return heads.map(({ start, end }) => ({
    start,
    end: Math.min(letters.text.length, ...starts.filter((title) => title >= end)),
  }));
}
