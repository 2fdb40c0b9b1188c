import { compareTexts } from "../../domain/values/compareTexts";
import { t } from "../wording";
import { linesOf } from "../words/written";
import { foldedTo, type MarkedLine, markedLines } from "./marked";

/** Words are looked for in texts longer than this; a shorter one is read twice as quickly. */
const SHORT = 80;
const ROOM = 8_000;

/**
 * A text that was changed, line by line: short ones one below the other; a long one as one text, with what was taken
 * out struck through and what is new marked.
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
