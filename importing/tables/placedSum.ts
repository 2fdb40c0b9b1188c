import type { KronerRow, Share, Side } from "../../domain/amounts/kronerRow";
import type { CheckedSum, Claim, ImportPlace } from "../model/imported";
import { placeWords } from "../model/placeWords";

/** A table row that was read, and its name. */
export type NamedRow = { readonly what: string; readonly row: KronerRow; readonly place: ImportPlace };
/** A claimed sum, its place, and the shares that it adds up. */
export type PlacedSum = Omit<CheckedSum, "parts"> & {
  readonly shares: readonly Share[];
  readonly place: ImportPlace;
};

export const kronerIn = (shares: readonly Share[]): number => shares.reduce((sum, { kroner }) => sum + kroner, 0);
const ownerIn = ({ owner }: KronerRow): number => owner?.kroner ?? 0;
const ownShares = ({ owner }: KronerRow): Share[] => (owner ? [owner] : []);
/** A row's shares: the owner's, then UH's. */
export const sharesIn = (row: KronerRow): Share[] => [...ownShares(row), ...row.uh];

/** Whether owner and UH add up to the row's own total. */
export const holds = (row: KronerRow): boolean => row.total?.kroner === ownerIn(row) + kronerIn(row.uh);

/** The sum of the rows' totals; for a row without one, the sum of its shares. */
const totalsIn = (rows: readonly KronerRow[]): number =>
  rows.reduce((all, row) => all + (row.total?.kroner ?? kronerIn(sharesIn(row))), 0);

/** A sum of shares. `computed` is the rows' result if it differs from that of their shares. */
function checked(
  of: string,
  claimed: number,
  shares: readonly Share[],
  place: ImportPlace,
  computed = kronerIn(shares),
) {
  return { of, claimed, computed, holds: claimed === computed, shares, place };
}

const BOTH = ["owner", "uh"] as const;

/** A row's own sum: its total compared with owner + UH. */
export function rowSum({ what, row, place }: NamedRow): PlacedSum[] {
  return row.total
    ? [
        checked(
          placeWords("both", { what, parts: BOTH.map((side) => placeWords(side)).join(" + ") }),
          row.total.kroner,
          sharesIn(row),
          place,
        ),
      ]
    : [];
}

/** The sums below the columns of a table, and below each institution in the sum row. */
export function columnSums(
  { what, row, place }: NamedRow,
  rows: readonly KronerRow[],
  partyOf: (note: string) => string,
): PlacedSum[] {
  const named = row.uh.flatMap(({ note, kroner }) => (note === null ? [] : [{ note, kroner }]));
  return [
    ...(row.owner
      ? [
          checked(
            placeWords("column", { what, column: placeWords("owner") }),
            row.owner.kroner,
            rows.flatMap(ownShares),
            place,
          ),
        ]
      : []),
    ...(row.uh.length > 0
      ? [
          checked(
            placeWords("column", { what, column: placeWords("uh") }),
            kronerIn(row.uh),
            rows.flatMap(({ uh }) => uh),
            place,
          ),
        ]
      : []),
    ...(row.total
      ? [
          checked(
            placeWords("column", { what, column: placeWords("total") }),
            row.total.kroner,
            rows.flatMap(sharesIn),
            place,
            totalsIn(rows),
          ),
        ]
      : []),
    ...named.map(({ note, kroner }) => {
      const its = (share: Share) => share.note !== null && partyOf(share.note) === partyOf(note);
      return checked(`${what}, ${note}`, kroner, rows.flatMap(({ uh }) => uh).filter(its), place);
    }),
  ];
}

/** A scheme's row compared with its measures, cell by cell. */
export function groupSums({ what, row, place }: NamedRow, measures: readonly KronerRow[]): PlacedSum[] {
  const cell = (side: Side, claimed: number, shares: readonly Share[]) =>
    checked(placeWords("ofMeasures", { what, column: placeWords(side) }), claimed, shares, place);
  return [
    ...(row.owner ? [cell("owner", row.owner.kroner, measures.flatMap(ownShares))] : []),
    ...(row.uh.length > 0
      ? [
          cell(
            "uh",
            kronerIn(row.uh),
            measures.flatMap(({ uh }) => uh),
          ),
        ]
      : []),
    ...(row.total ? [cell("total", row.total.kroner, measures.flatMap(sharesIn))] : []),
  ];
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
