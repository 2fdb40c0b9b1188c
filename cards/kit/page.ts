import { t } from "../wording";
import type { Button } from "./button";
import { bytesOf, MOST_BYTES } from "./fitted";

/** The rows of a long list that a card shows, and buttons to the others. */
export type Page<Row> = {
  readonly rows: readonly Row[];
  readonly more: readonly { readonly text: string; readonly buttons: readonly Button[] }[];
};

/** Splits items into pages, in order, as many on each as there is room for. An item over the room has its own page. */
export function pagesByCost<Item>(items: readonly Item[], costOf: (item: Item) => number, room: number): Item[][] {
  const pages: Item[][] = [[]];
  let spent = 0;
  for (const item of items) {
    const cost = costOf(item);
    if (spent > 0 && spent + cost > room) {
      pages.push([]);
      spent = 0;
    }
    pages.at(-1)?.push(item);
    spent += cost;
  }
  return pages;
}

/**
 * Splits rows into pages that fit a card beside its other content. Short lists, nearly all, get one page and no page
 * buttons. `drawn` is what a row takes besides its text; `turn` makes the button to another page.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  page: number,
  { rest, drawn, turn }: { rest: number; drawn: number; turn: (title: string, page: number) => Button },
): Page<Row> {
  const pages = pagesByCost(rows, (row) => bytesOf(row) + drawn, MOST_BYTES - rest);
  const at = Math.min(Math.max(Math.trunc(page) || 1, 1), pages.length);
  const shown = pages[at - 1] ?? [];
  if (pages.length === 1) return { rows: shown, more: [] };
  const turns = [
    ...(at > 1 ? [turn(t("page.previous"), at - 1)] : []),
    ...(at < pages.length ? [turn(t("page.next"), at + 1)] : []),
  ];
  return { rows: shown, more: [{ text: t("page.of", { page: at, pages: pages.length }), buttons: turns }] };
}
