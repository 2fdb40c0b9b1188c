import type { KronerRow, Share } from "../../domain/amounts/kronerRow";
import type { CheckedSum, ImportedAmount } from "../model/imported";
import type { sidesOf } from "../model/sidesOf";
import type { InstitutionNames } from "../parties/institutionNames";
import { sharesIn } from "../tables/placedSum";
import type { FoundMeasure } from "./measuresIn";
import type { OwnerShare } from "./ownerShares";

/** The owners' own shares of a measure, if they make up its figure of the owners. */
export const ownersIn = ({ row }: FoundMeasure, shares: readonly OwnerShare[]): readonly OwnerShare[] =>
  row?.owner && row.owner.kroner === shares.reduce((sum, { kroner }) => sum + kroner, 0) ? shares : [];

/** The positions of each share among the amounts of its measure: several, where it is of owners who are named. */
export function sharePlaces(measures: readonly FoundMeasure[], ofOwners: readonly (readonly OwnerShare[])[]) {
  const places = new Map<Share, CheckedSum["parts"]>();
  for (const [measure, { row }] of measures.entries()) {
    let amount = 0;
    for (const share of row ? sharesIn(row) : []) {
      const count = share === row?.owner ? Math.max(1, ofOwners[measure]?.length ?? 0) : 1;
      places.set(
        share,
        Array.from({ length: count }, () => ({ measure, amount: amount++ })),
      );
    }
  }
  return places;
}

/** The owners' share first, or that of each owner, then UH's, in the order of `cellShares`. */
export function amountsOf(
  sides: ReturnType<typeof sidesOf>,
  row: KronerRow | null,
  names: InstitutionNames,
  ofOwners: readonly OwnerShare[],
): ImportedAmount[] {
  if (!row) return [];
  return sharesIn(row).flatMap((share): ImportedAmount[] => {
    const { note, kroner } = share;
    if (share !== row.owner)
      return [{ side: sides.uh, institution: note === null ? names.only() : names.labelOf(note), kroner }];
    if (ofOwners.length === 0) return [{ side: sides.owner, institution: null, kroner }];
    return ofOwners.map((own) => ({ side: sides.owner, institution: own.owner, kroner: own.kroner }));
  });
}
