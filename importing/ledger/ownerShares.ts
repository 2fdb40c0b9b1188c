import type { Form } from "../../forms/form";
import type { NamedParty } from "../model/imported";
import type { ZoneReading } from "../place/zoneReading";
import { sameWords } from "../text/letters";

export type OwnerShare = { readonly owner: string; readonly kroner: number };

/**
 * What each owner asks for in one of the document's own measures, where the document says so: in a table with a row for
 * each party, or beside figures in the owners' cell. Empty if it does not.
 */
export function ownerShares(
  { purposes }: Pick<Form, "purposes">,
  { partyAmounts, amounts, shares }: ZoneReading,
  owners: readonly NamedParty[],
  index: number,
): OwnerShare[] {
  const isHere = ({ place }: { readonly place: { readonly measure: number | null } }) => place.measure === index;
  const isApplied = (purpose: string) => purposes.some(({ id, isSummed }) => isSummed && id === purpose);
  const places = [
    partyAmounts
      .filter((each) => isHere(each) && isApplied(each.purpose))
      .map(({ party, kroner }) => ({ party, kroner })),
    amounts.filter(isHere).flatMap(({ parties = [] }) => parties.map(({ name, kroner }) => ({ party: name, kroner }))),
    shares
      .filter((each) => isHere(each) && each.side === "owner")
      .flatMap(({ note, kroner }) => (note === null ? [] : [{ party: note, kroner }])),
  ];
  for (const named of places) {
    const found = named.flatMap(({ party, kroner }): OwnerShare[] => {
      const owner = owners.find(({ name, aliases }) => [name, ...aliases].some((each) => sameWords(each, party)));
      return owner ? [{ owner: owner.name, kroner }] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}
