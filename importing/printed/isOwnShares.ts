import { parseKroner } from "../../domain/amounts/parseKroner";
import { columnsInWords, columnsWith } from "../../domain/application/columnOf";
import { printedSentence } from "../../domain/printed/printedSentence";
import type { Form } from "../../forms/form";
import type { Imported } from "../model/imported";
import { factsIn } from "../model/ownWords";
import { sameWords } from "../text/letters";

/**
 * "UH fordelt på institusjon: LMS 835 300, Nord 743 560" below our own table of sums, if the document names these
 * institutions elsewhere, and their figures make one that it claims. A line that somebody has changed is kept.
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
  const amounts = measures.flatMap((measure) => measure.amounts);
  const names = new Set([
    ...parties.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...[...amounts, ...claims].map(({ institution }) => institution),
  ]);
  const shares = (said.shares ?? "").split(/(?<=\d), (?=\S)/).map((share) => {
    const [, name = "", figure = ""] = /^(.{1,300}?) (\d[\d ]{0,14})$/.exec(share) ?? [];
    const read = parseKroner(figure);
    return names.has(name) && read.ok ? read.value : null;
  });
  if (shares.includes(null)) return false;
  const sum = shares.reduce<number>((all, share) => all + (share ?? 0), 0);
  return claims.some(({ kroner }) => kroner === sum) || totalOf(form, claims) === sum;
}

/** What a document with several such columns claims in all of them, in its last row. */
const totalOf = (form: Form, claims: Imported["claims"]): number =>
  columnsWith(form, "each").reduce((all, { id }) => all + (claims.findLast(({ side }) => side === id)?.kroner ?? 0), 0);
