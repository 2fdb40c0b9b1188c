import { parseKroner } from "../../domain/amounts/parseKroner";
import { columnsInWords, columnsWith } from "../../domain/application/columnOf";
import { printedSentence } from "../../domain/printed/printedSentence";
import type { Form } from "../../forms/form";
import type { Imported } from "../model/imported";
import { factsIn } from "../model/ownWords";
import { sameWords } from "../text/letters";

/**
 * "UH fordelt på institusjon: LMS 835 300, Nord 743 560" below our own table of sums, if each figure is what the table
 * and the amounts say of the institution. A figure that somebody has changed is kept.
 */
export function isOwnShares(
  line: string,
  form: Form,
  { measures, parties, claims }: Pick<Imported, "measures" | "parties" | "claims">,
): boolean {
  const said = factsIn(line, (language) => printedSentence("byInstitution", language));
  const isColumn = [...form.inLanguages.values()].some((each) =>
    sameWords(columnsInWords(columnsWith(each, "each")), said?.column ?? ""),
  );
  if (said === null || !isColumn) return false;
  return (said.shares ?? "").split(/(?<=\d), (?=\S)/).every((share) => {
    const [, name = "", figure = ""] = /^(.+?) (\d[\d ]*)$/.exec(share) ?? [];
    const party = parties.find((each) => [each.name, ...each.aliases].includes(name));
    const names = [name, ...(party ? [party.name, ...party.aliases] : [])];
    const isWhose = ({ institution }: { institution: string | null }) => names.includes(institution ?? "");
    const isSummed = ({ purpose }: { purpose?: string }) =>
      purpose === undefined || form.purposes.some((each) => each.id === purpose && each.isSummed);
    const sum = (figures: readonly { kroner: number }[]) => figures.reduce((all, { kroner }) => all + kroner, 0);
    const read = parseKroner(figure);
    return (
      read.ok &&
      [
        sum(measures.flatMap(({ amounts }) => amounts.filter(isSummed)).filter(isWhose)),
        sum(claims.filter(isWhose)),
      ].includes(read.value)
    );
  });
}
