import { t } from "../wording";
import type { Button } from "./button";
import { bytesOf, MOST_BYTES } from "./fitted";

/** The rows of a long list that a card shows, and buttons to the others. */
export type Page<Row> = {
  readonly rows: readonly Row[];
  readonly more: readonly { readonly text: string; readonly buttons: readonly Button[] }[];
};

/**
 * Splits rows into pages that fit a card beside its other content. Short lists, nearly all, get one page and no page
 * buttons. `drawn` is what a row takes besides its text; `turn` makes the button to another page.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  page: number,
  { rest, drawn, turn }: { rest: number; drawn: number; turn: (title: string, page: number) => Button },
): Page<Row> {
  const pages: Row[][] = [[]];
  let bytes = 0;
  for (const row of rows) {
    const cost = bytesOf(row) + drawn;
    if (bytes > 0 && bytes + cost > MOST_BYTES - rest) {
      pages.push([]);
      bytes = 0;
    }
    pages.at(-1)?.push(row);
    bytes += cost;
  }
  const at = Math.min(Math.max(Math.trunc(page) || 1, 1), pages.length);
  const shown = pages[at - 1] ?? [];
  if (pages.length === 1) return { rows: shown, more: [] };
  const turns = [
    ...(at > 1 ? [turn(t("page.previous"), at - 1)] : []),
    ...(at < pages.length ? [turn(t("page.next"), at + 1)] : []),
  ];
  return { rows: shown, more: [{ text: t("page.of", { page: at, pages: pages.length }), buttons: turns }] };
}
