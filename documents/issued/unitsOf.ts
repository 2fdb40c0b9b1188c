import type { Repeated } from "../../forms/issued/mapping";
import { contentOf, controlNames, propertiesOf } from "./controlKind";
import type { Copies } from "./copies";
import { childOf, childrenOf, copyOf, type Element, everyOf, insertAfter, nameOf } from "./parsedXml";
import { placeOfWords } from "./placeOfWords";
import { isInside, rowsOf, tableWith } from "./tableWith";
import type { Part } from "./target";

/** The rows or blocks that the form has for a list, and how one more is made. */
export class Units {
  readonly #pristine: readonly Element[];

  constructor(
    /** What the form has: the elements of each row or block. */
    readonly own: readonly (readonly Element[])[],
    readonly copies: Copies,
    /** Whether each is a row of a table. */
    readonly areRows: boolean,
  ) {
    this.#pristine = (own.at(-1) ?? []).map(copyOf);
  }

  /** As many as there are items. More than the form has are copies of its last one, as it was before it was filled. */
  *many(count: number): Generator<readonly Element[]> {
    let last = this.own.at(-1)?.at(-1);
    for (let index = 0; index < count && last; index++) {
      const own = this.own[index];
      if (own) {
        yield own;
        continue;
      }
      const added = this.#pristine.map((each) => this.copies.of(each));
      for (const each of added) {
        insertAfter(each, last);
        last = each;
      }
      yield added;
    }
  }
}

/** What a list repeats; null if the document has no such rows or block. */
export function unitsOf(part: Part, repeated: Repeated, copies: Copies): Units | null {
  const found = elementsOf(part, repeated);
  return found.length > 0 && found.every((unit) => unit.length > 0)
    ? new Units(found, copies, repeated.start === undefined)
    : null;
}

function elementsOf(part: Part, { table, from, to, control, start, end }: Repeated): Element[][] {
  if (table !== undefined) {
    const found = tableWith(part.roots, part.items, table);
    const first = (from ?? 1) - 1;
    return found
      ? rowsOf(found)
          .slice(first, to ?? first + 1)
          .map((row) => [withControl(row)])
      : [];
  }
  if (control !== undefined) {
    const named = part.roots
      .flatMap((root) => everyOf(root, "w:sdt"))
      .find((each) => controlNames(each).includes(control));
    if (!named) return [];
    if (!childOf(propertiesOf(named), "w15:repeatingSection")) return [[named]];
    return childrenOf(contentOf(named), "w:sdt").map((item) => [item]);
  }
  return start === undefined ? [] : blockOf(part, start, end);
}

/** A row with the control that wraps it alone, as the items of a repeating section are. */
function withControl(row: Element): Element {
  const holder = row.parentNode?.parentNode as Element | null;
  if (!holder || nameOf(holder) !== "w:sdt" || everyOf(holder, "w:tr").length > 1) return row;
  return childOf(propertiesOf(holder), "w15:repeatingSection") ? row : withControl(holder);
}

/** The neighbours from the one with the first words to the last one before the other words. */
function blockOf({ roots, items }: Part, start: string, end: string | undefined): Element[][] {
  const first = neighbourWith(roots, items, start, 0);
  if (!first) return [];
  const after = end === undefined ? undefined : neighbourWith(roots, items, end, first.at + 1);
  if (end !== undefined && !after) return [];
  const block: Element[] = [];
  for (let each: Element | null = first.element; each && each !== after?.element; each = nextElement(each))
    if (nameOf(each) !== "w:sectPr") block.push(each);
  return [block];
}

/** The part of the body, or of the block around, that has the words; looked for from a place on. */
function neighbourWith(
  roots: Part["roots"],
  items: Part["items"],
  words: string,
  from: number,
): { readonly element: Element; readonly at: number } | null {
  const found = placeOfWords(items.slice(from), words);
  const item = items[from + found];
  if (found < 0 || item?.kind !== "words") return null;
  const root = roots.find((each) => isInside(item.paragraph, each)) as Element;
  if (roots.length > 1) return { element: root, at: from + found };
  let element: Element = item.paragraph;
  while (element !== root && element.parentNode !== root) element = element.parentNode as Element;
  return { element, at: from + found };
}

function nextElement(element: Element): Element | null {
  let next = element.nextSibling;
  while (next && next.nodeType !== 1) next = next.nextSibling;
  return next as Element | null;
}
