import type { KronerRow, Share } from "../domain/kronerRow";
import type { CheckedSum, Claim, ImportPlace } from "./imported";

/** A table row that was read, and what it is called. */
export type NamedRow = { readonly what: string; readonly row: KronerRow; readonly place: ImportPlace };
export type PlacedSum = CheckedSum & { readonly place: ImportPlace };

export const kronerIn = (shares: readonly Share[]): number => shares.reduce((sum, { kroner }) => sum + kroner, 0);
const ownerIn = ({ owner }: KronerRow): number => owner?.kroner ?? 0;

/** Whether owner and UH make what the row itself gives as their total. */
export const holds = (row: KronerRow): boolean => row.total?.kroner === ownerIn(row) + kronerIn(row.uh);

const checked = (of: string, claimed: number, computed: number, place: ImportPlace): PlacedSum => ({
  of,
  claimed,
  computed,
  holds: claimed === computed,
  place,
});

/** A row's own sum: what it gives as its total beside owner + UH. */
export function rowSum({ what, row, place }: NamedRow): PlacedSum[] {
  return row.total ? [checked(`${what}: Eier + UH`, row.total.kroner, ownerIn(row) + kronerIn(row.uh), place)] : [];
}

/** The sums under the columns of a table, and under each institution that the row of sums names. */
export function columnSums(
  { what, row, place }: NamedRow,
  rows: readonly KronerRow[],
  partyOf: (note: string) => string,
): PlacedSum[] {
  const sums: PlacedSum[] = [];
  if (row.owner)
    sums.push(
      checked(
        `${what}, kolonnen Eier`,
        row.owner.kroner,
        rows.reduce((all, each) => all + ownerIn(each), 0),
        place,
      ),
    );
  if (row.uh.length > 0)
    sums.push(
      checked(
        `${what}, kolonnen UH`,
        kronerIn(row.uh),
        rows.reduce((all, each) => all + kronerIn(each.uh), 0),
        place,
      ),
    );
  if (row.total)
    sums.push(
      checked(
        `${what}, kolonnen Totalt`,
        row.total.kroner,
        rows.reduce((all, each) => all + (each.total?.kroner ?? ownerIn(each) + kronerIn(each.uh)), 0),
        place,
      ),
    );
  for (const share of row.uh) {
    if (share.note === null) continue;
    const party = partyOf(share.note);
    const parts = rows.flatMap(({ uh }) => uh).filter(({ note }) => note !== null && partyOf(note) === party);
    sums.push(checked(`${what}, ${share.note}`, share.kroner, kronerIn(parts), place));
  }
  return sums;
}

/** A scheme's row beside its measures, cell by cell. */
export function groupSums({ what, row, place }: NamedRow, measures: readonly KronerRow[]): PlacedSum[] {
  const sums: PlacedSum[] = [];
  if (row.owner)
    sums.push(
      checked(
        `${what}, Eier: summen av tiltakene`,
        row.owner.kroner,
        measures.reduce((all, each) => all + ownerIn(each), 0),
        place,
      ),
    );
  if (row.uh.length > 0)
    sums.push(
      checked(
        `${what}, UH: summen av tiltakene`,
        kronerIn(row.uh),
        measures.reduce((all, each) => all + kronerIn(each.uh), 0),
        place,
      ),
    );
  if (row.total)
    sums.push(
      checked(
        `${what}, Totalt: summen av tiltakene`,
        row.total.kroner,
        measures.reduce((all, each) => all + ownerIn(each) + kronerIn(each.uh), 0),
        place,
      ),
    );
  return sums;
}

/** The figures of a row that are given as sums. */
export function claimsOf({ what, row }: NamedRow, sides: readonly ("owner" | "uh" | "total")[]): Claim[] {
  const claims: Claim[] = [];
  if (sides.includes("owner") && row.owner)
    claims.push({ what, side: "owner", institution: null, kroner: row.owner.kroner });
  if (sides.includes("uh"))
    for (const { note, kroner } of row.uh) claims.push({ what, side: "uh", institution: note, kroner });
  if (sides.includes("total") && row.total)
    claims.push({ what, side: "total", institution: null, kroner: row.total.kroner });
  return claims;
}
