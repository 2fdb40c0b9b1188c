import { childrenOf, type Element, everyOf, following, type Node, nameOf, within } from "./parsedXml";
import { placeOfWords } from "./placeOfWords";
import type { Item } from "./readingOrder";

/** What may stand between a table and its rows, and between a row and its cells. */
const BETWEEN = ["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:smartTag"];

const partsOf = (parent: Element, name: string): Element[] =>
  childrenOf(parent).flatMap((child) =>
    nameOf(child) === name ? [child] : BETWEEN.includes(nameOf(child)) ? partsOf(child, name) : [],
  );

export const rowsOf = (table: Element): Element[] => partsOf(table, "w:tr");
export const cellsOf = (row: Element): Element[] => partsOf(row, "w:tc");

/**
 * The table that has these words in it, or that is the first one after them. `roots` are the parts of the document that
 * are looked through.
 */
export function tableWith(roots: readonly Element[], items: readonly Item[], words: string): Element | undefined {
  const at = items[placeOfWords(items, words)];
  if (at?.kind !== "words") return undefined;
  const around = within(at.paragraph, "w:tbl");
  if (around && roots.some((root) => root === around || isInside(around, root))) return around;
  const root = roots.findIndex((each) => each === at.paragraph || isInside(at.paragraph, each));
  for (let node: Node | null = at.paragraph; node; node = following(node, roots[root] as Element))
    if (nameOf(node) === "w:tbl") return node as Element;
  return roots.slice(root + 1).flatMap((each) => everyOf(each, "w:tbl"))[0];
}

export function isInside(node: Node, root: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) if (at === root) return true;
  return false;
}
