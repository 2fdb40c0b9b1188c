import type { Imported, Unplaced } from "../model/imported";
import type { KnownForm } from "../model/knownForm";
import { placeWords } from "../model/placeWords";
import { TICKED } from "../model/ticked";
import { sameWords } from "../text/letters";
import { isApprovalRow } from "./isApprovalRow";
import { isDatedLabel } from "./isDatedLabel";
import { isOwnFooter } from "./isOwnFooter";
import { isOwnShares } from "./isOwnShares";
import { isOwnVersion } from "./isOwnVersion";
import { isUnansweredRow } from "./isUnansweredRow";
import { ownTitles } from "./ownTitles";
import { isMadeOf } from "./phraseOf";
import { printedPhrases } from "./printedPhrases";

/**
 * What belongs to no field, without the lines that nobody wrote: the form's own titles and labels, and what our own
 * documents print beside the answers. A line with a ticked box is always kept.
 */
export function withoutPrinted(
  unplaced: readonly Unplaced[],
  known: KnownForm,
  imported: Pick<Imported, "measures" | "parties" | "claims">,
): Unplaced[] {
  const phrases = printedPhrases(known);
  const isPrinted = ({ near }: Unplaced, titles: readonly string[]) => {
    const isTop = near === placeWords("top");
    const isList = near === placeWords("approvals");
    return (line: string): boolean =>
      !line.includes(TICKED) &&
      (isMadeOf(line, phrases) ||
        (isTop && (titles.includes(line) || isOwnVersion(line))) ||
        (isList && isApprovalRow(line, known.form)) ||
        (near === placeWords("edges") && isOwnFooter(line, known.form)) ||
        isNameOf(near, line, imported) ||
        isOwnShares(line, known.form, imported) ||
        isUnansweredRow(line, imported.parties) ||
        (known.printed !== undefined && isDatedLabel(line, phrases)));
  };
  return unplaced.flatMap((each) => {
    const lines = each.text.split("\n");
    const printed = isPrinted(each, ownTitles(lines, known.form));
    const kept = lines.filter((line) => !printed(line.trim()));
    return kept.length === 0 ? [] : [{ ...each, text: kept.join("\n") }];
  });
}

/** ": Ledersamlinger" after "Tiltak 1", where the measure has a place for its name too. */
const isNameOf = (near: string, line: string, { measures }: Pick<Imported, "measures">): boolean =>
  line.startsWith(":") &&
  measures.some(({ number, name }) => near.endsWith(` ${number}`) && sameWords(line.slice(1), name));
