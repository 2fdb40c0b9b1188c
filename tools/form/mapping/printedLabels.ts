import { type Element, everyOf, within } from "../../../documents/issued/parsedXml";
import type { Item, Spot } from "../../../documents/issued/readingOrder";
import { cellsOf, isInside, rowsOf } from "../../../documents/issued/tableWith";

/** A spot with the words that are printed around it. */
export type Labelled = {
  readonly spot: Spot;
  /** In front of it, in its own paragraph, up to the spot before it; and behind it. */
  readonly before: string;
  readonly after: string;
  /** The last words above it that are no part of its own paragraph. */
  readonly above: string;
  /** Its cell: the first cell of the row, the head of the column, and both counted from 1. Null outside of tables. */
  readonly cell: {
    readonly table: Element;
    readonly row: number;
    readonly column: number;
    readonly rowLabel: string;
    readonly head: string;
    /** The last words above the table. */
    readonly title: string;
  } | null;
};

/** The words of a part of the form that are not in a control. */
export const printedWords = (element: Element | undefined): string => {
  if (!element) return "";
  const controls = everyOf(element, "w:sdt");
  return everyOf(element, "w:t")
    .filter((text) => !controls.some((control) => isInside(text, control)))
    .map((text) => text.textContent ?? "")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
};

/** Every spot of a form with the words around it, in the order of the form. */
export function printedLabels(items: readonly Item[]): Labelled[] {
  return items.flatMap((item, index) => {
    if (item.kind !== "spot") return [];
    const element = item.spot.element;
    const neighbour = (at: number): string => {
      const other = items[at];
      return other?.kind === "words" && item.paragraph !== null && other.paragraph === item.paragraph
        ? other.text.trim()
        : "";
    };
    const row = within(element, "w:tr");
    const table = within(element, "w:tbl");
    const above = items
      .slice(0, index)
      .findLast((each) => each.kind === "words" && each.text.trim() !== "" && each.paragraph !== item.paragraph);
    return [
      {
        spot: item.spot,
        before: neighbour(index - 1),
        after: neighbour(index + 1),
        above: above?.kind === "words" ? above.text.trim() : "",
        cell: row && table ? cellOf(items, table, row, element) : null,
      },
    ];
  });
}

function cellOf(items: readonly Item[], table: Element, row: Element, element: Element): NonNullable<Labelled["cell"]> {
  const rows = rowsOf(table);
  const cells = cellsOf(row);
  const column = cells.findIndex((cell) => isInside(element, cell) || isInside(cell, element));
  const first = items.findIndex((item) => item.kind === "words" && isInside(item.paragraph, table));
  const start = items.findIndex(
    (item) => (item.kind === "words" ? item.paragraph : item.spot.element) && inTable(item, table),
  );
  const title = items
    .slice(0, Math.max(0, start < 0 ? first : start))
    .findLast((item) => item.kind === "words" && item.text.trim() !== "");
  return {
    table,
    row: rows.indexOf(row) + 1,
    column: column + 1,
    rowLabel: column > 0 ? printedWords(cells[0]) : "",
    head: rows[0] && rows[0] !== row ? printedWords(cellsOf(rows[0])[column]) : "",
    title: title?.kind === "words" ? title.text.trim() : "",
  };
}

const inTable = (item: Item, table: Element): boolean =>
  isInside(item.kind === "words" ? item.paragraph : item.spot.element, table);
