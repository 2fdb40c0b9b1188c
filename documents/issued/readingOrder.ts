import { controlKind, controlNames, type SpotKind } from "./controlKind";
import { LegacyField } from "./legacyField";
import { attributeOf, childOf, type Element, following, type Node, nameOf, within } from "./parsedXml";

/** One place of a form that is made to be filled in. */
export type Spot = {
  readonly kind: SpotKind;
  /** Its tag and its title, or the bookmark of a legacy form field. */
  readonly names: readonly string[];
  /** The content control (`w:sdt`), or the run that begins a legacy form field. */
  readonly element: Element;
  /** Null for a content control. */
  readonly legacy: LegacyField | null;
};

/** What a reader meets, in order: printed words, paragraph by paragraph, and the spots among them. */
export type Item =
  | { readonly kind: "words"; readonly text: string; readonly paragraph: Element }
  | { readonly kind: "spot"; readonly spot: Spot; readonly paragraph: Element | null };

/** Properties, deleted text, instructions, and what older programs show instead. */
const SKIPPED = new Set([
  ...["w:pPr", "w:rPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:sectPr", "w:sdtPr", "w:sdtEndPr", "w:instrText"],
  ...["w:del", "w:moveFrom", "mc:Fallback", "w:delText"],
]);

/** All that a reader meets in these parts of a document. */
export function readingOrder(roots: readonly Element[]): Item[] {
  const items: Item[] = [];
  for (const root of roots) {
    const reader = new Reader(items);
    for (let node: Node | null = root; node; ) {
      const inside: boolean = reader.meet(node);
      node = following(node, root, { inside });
    }
  }
  return items;
}

class Reader {
  /** The fields around the current position; null for one that is no form field. */
  readonly #open: (LegacyField | null)[] = [];

  constructor(readonly items: Item[]) {}

  /** Whether what is inside the node is to be met too. */
  meet(node: Node): boolean {
    const name = nameOf(node);
    if (SKIPPED.has(name)) return false;
    const element = node as Element;
    switch (name) {
      case "w:sdt": {
        const kind = controlKind(element);
        if (kind !== null) this.#spot({ kind, names: controlNames(element), element, legacy: null });
        return kind === null;
      }
      case "w:r":
        for (const field of this.#open) field?.meet(element);
        return true;
      case "w:fldChar":
        this.#field(element, within(element, "w:r"));
        return false;
      case "w:t":
        this.#words(element, element.textContent ?? "");
        return false;
      case "w:tab":
      case "w:br":
      case "w:cr":
        this.#words(element, " ");
        return false;
      default:
        return true;
    }
  }

  #spot(spot: Spot): void {
    this.items.push({ kind: "spot", spot, paragraph: within(spot.element, "w:p") ?? null });
  }

  #field(sign: Element, run: Element | undefined): void {
    if (!run) return;
    const kind = attributeOf(sign, "fldCharType");
    if (kind === "begin") {
      const data = childOf(sign, "w:ffData");
      const field = data ? new LegacyField(run, data) : null;
      this.#open.push(field);
      if (field?.kind) this.#spot({ kind: field.kind, names: field.names, element: run, legacy: field });
    } else if (kind === "separate") this.#open.at(-1)?.separate(run);
    else if (kind === "end") this.#open.pop()?.close(run);
  }

  #words(element: Element, text: string): void {
    if (this.#open.some((field) => field !== null)) return;
    const paragraph = within(element, "w:p");
    if (!paragraph) return;
    const last = this.items.at(-1);
    if (last?.kind === "words" && last.paragraph === paragraph)
      this.items[this.items.length - 1] = { ...last, text: last.text + text };
    else this.items.push({ kind: "words", text, paragraph });
  }
}
