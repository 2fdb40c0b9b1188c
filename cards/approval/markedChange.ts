import { compareTexts } from "../../domain/values/compareTexts";
import { foldedTo, type MarkedLine, markedLines } from "../kit/markedLines";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";

/** Texts longer than this are compared word by word; shorter ones are quicker to read twice. */
const SHORT = 80;
const ROOM = 8_000;

/**
 * A changed text, line by line. Short versions stand one below the other. Long ones become one text, deletions struck
 * through and additions marked.
 */
export function markedChange(before: string | null, after: string | null): MarkedLine[] {
  if (before !== null && after !== null && before.length + after.length > 2 * SHORT)
    return markedLines(foldedTo(ROOM, compareTexts(before, after)));
  return [...told(t("difference.was"), before), ...told(t("difference.is"), after)];
}

const told = (lead: string, text: string | null): MarkedLine[] =>
  linesOf(text ?? t("difference.nothing")).map(({ runs, spacing }, index) => ({
    spacing,
    runs: index === 0 ? [`${lead} `, ...runs] : runs,
  }));
