import type { Slot } from "../../domain/answers/slot";
import { compareTexts } from "../../domain/values/compareTexts";
import type { Conflict } from "../../domain/writing/saveAnswers";
import { linePages } from "../kit/linePages";
import { foldedTo, markedLines } from "../kit/markedLines";
import { sentences } from "../kit/note";
import type { Quote } from "../kit/quote";
import { t } from "../wording";
import { comparableText } from "../words/answerInWords";

const ROOM = 4_000;

/** Above a field with two people's merged changes: what the other person changed. */
export function mergedQuote({ field }: Slot, { base, theirs }: Conflict): Quote {
  const stretches = compareTexts(comparableText(field, base), comparableText(field, theirs.value));
  const [lines = [], ...rest] = linePages(markedLines(foldedTo(ROOM, stretches)), ROOM);
  return {
    style: "accent",
    lead: t("merge.theyChanged", { person: theirs.writtenByName }),
    lines,
    after: sentences(
      [...(rest.length > 0 ? [t("merge.inHistory")] : []), t("merge.marks"), t("merge.inField")].join(" "),
    ),
  };
}
