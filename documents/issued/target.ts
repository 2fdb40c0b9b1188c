import type { MappedPlace } from "../../forms/issued/mapping";
import { type Element, everyOf } from "./parsedXml";
import { placeOfWords } from "./placeOfWords";
import { type Item, readingOrder, type Spot } from "./readingOrder";
import { cellsOf, isInside, rowsOf, tableWith } from "./tableWith";

/** What one place of the mapping fills: a spot, or a cell that has none. */
export type Target = { readonly kind: "spot"; readonly spot: Spot } | { readonly kind: "cell"; readonly cell: Element };

/** A part of the document that places are looked for in: all of it, or one row or block of a list. */
export type Part = { readonly roots: readonly Element[]; readonly items: readonly Item[] };

export const partOf = (roots: readonly Element[]): Part => ({ roots, items: readingOrder(roots) });

const spotsIn = (items: readonly Item[]): Spot[] => items.flatMap((item) => (item.kind === "spot" ? [item.spot] : []));

const asTarget = (spot: Spot): Target => ({ kind: "spot", spot });

type Address = Pick<MappedPlace, "control" | "after" | "table" | "row" | "column" | "number">;

/** What a place fills in a part of the document; empty if the document has no such place. */
export function targetsOf(part: Part, place: Address): Target[] {
  const { control, after, number } = place;
  if (control !== undefined) {
    const named = spotsIn(part.items).filter(({ names }) => names.includes(control));
    return (number === undefined ? named : named.slice(number - 1, number)).map(asTarget);
  }
  if (after !== undefined) {
    const at = placeOfWords(part.items, after);
    const next = at < 0 ? undefined : spotsIn(part.items.slice(at + 1))[(number ?? 1) - 1];
    return next ? [asTarget(next)] : [];
  }
  const cell = cellAt(part, place);
  if (!cell) return [];
  const inside = spotsIn(part.items).filter(({ element }) => isInside(element, cell) || isInside(cell, element));
  if (inside.length === 0) return number === undefined ? [{ kind: "cell", cell }] : [];
  const spot = inside[(number ?? 1) - 1];
  return spot ? [asTarget(spot)] : [];
}

/** The cell of a table, or of the row that a list repeats. */
function cellAt({ roots, items }: Part, { table, row, column }: Address): Element | undefined {
  if (column === undefined) return undefined;
  if (table === undefined)
    return roots.flatMap((root) => everyOf(root, "w:tr").slice(0, 1)).flatMap(cellsOf)[column - 1];
  const found = tableWith(roots, items, table);
  const line = found && rowsOf(found)[(row ?? 1) - 1];
  return line && cellsOf(line)[column - 1];
}
