import { parseKroner } from "../../domain/amounts/parseKroner";
import { withoutBold } from "../model/withoutBold";
import { isUnanswered } from "../text/isUnanswered";
import { sameWords } from "../text/letters";

export type PartyAmounts = {
  readonly parties: readonly { readonly name: string; readonly kroner: number }[];
  readonly total: number;
  /** What follows the table. */
  readonly rest: string;
};

/**
 * The amounts of a measure in a table with a row for each party, as our own documents print it: a name and a figure, and
 * the sum last. A party that has none is left out: a table that nobody has filled in has no parties, and the sum 0. Null
 * if it is another table, or if the sum does not hold: then a person is asked.
 */
export function partyAmounts(text: string, sumLabels: readonly string[]): PartyAmounts | null {
  const parties: { name: string; kroner: number }[] = [];
  const lines = withoutBold(text).split("\n");
  let isEmpty = true;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const [name = "", figure, more] = line.split("\t").map((cell) => cell.trim());
    if (name === "" || figure === undefined || more !== undefined) return null;
    const kroner = parseKroner(figure);
    if (sumLabels.some((label) => sameWords(label, name))) {
      const sum = parties.reduce((all, each) => all + each.kroner, 0);
      if (!kroner.ok || kroner.value !== sum || (parties.length === 0 && !isEmpty)) return null;
      return { parties, total: sum, rest: lines.slice(index + 1).join("\n") };
    }
    if (kroner.ok) parties.push({ name, kroner: kroner.value });
    else if (/\d/.test(figure)) return null;
    else isEmpty &&= figure === "" || isUnanswered(figure);
  }
  return null;
}
