import type { Share } from "../../domain/amounts/kronerRow";
import type { NamedParty, SumRow } from "../model/imported";
import { sameWords } from "../text/letters";

/** "LMS" from "Læringsmiljøsenteret (LMS)": how figures name an institution. */
const shortName = (name: string): string => /\(([^()]+)\)$/.exec(name)?.[1] ?? name;

/** Amounts by party as a row of sides: the document's owners are one share together, everybody else has their own. */
export function withSides(amounts: SumRow, owners: readonly NamedParty[]): SumRow {
  if (!amounts.parties || !amounts.row) return amounts;
  const isOwner = (name: string) =>
    owners.some((owner) => [owner.name, ...owner.aliases].some((known) => sameWords(known, name)));
  const own = amounts.parties.filter(({ name }) => isOwner(name));
  const kroner = own.reduce((sum, each) => sum + each.kroner, 0);
  const owner: Share | null = own.length > 0 ? { kroner, note: null } : null;
  const uh = amounts.parties
    .filter(({ name }) => !isOwner(name))
    .map((each): Share => ({ kroner: each.kroner, note: shortName(each.name) }));
  return { ...amounts, row: { ...amounts.row, owner, uh } };
}
