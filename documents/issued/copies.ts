import { attributeOf, childrenOf, copyOf, type Element, everyOf, nameOf, removed, setValue } from "./parsedXml";

/** Copies of rows and blocks in which everything that must be unique in a document is new. */
export class Copies {
  #id: number;

  constructor(document: Element) {
    const ids = everyOf(document, "w:sdt", "wp:docPr").map((element) =>
      Number(nameOf(element) === "w:sdt" ? attributeOf(idOf(element)) : element.getAttribute("id")),
    );
    this.#id = Math.max(0, ...ids.filter((id) => Number.isSafeInteger(id) && id > 0));
  }

  /** A copy without the bookmarks of the original, with its own ids for controls and drawings. */
  of(original: Element): Element {
    const copy = copyOf(original);
    for (const mark of everyOf(copy, "w:bookmarkStart", "w:bookmarkEnd")) removed(mark);
    for (const paragraph of everyOf(copy, "w:p", "w:tr"))
      for (const name of ["paraId", "textId"])
        paragraph.removeAttributeNS("http://schemas.microsoft.com/office/word/2010/wordml", name);
    for (const control of everyOf(copy, "w:sdt")) {
      const id = idOf(control);
      if (id) setValue(id, "val", String(this.#next()));
    }
    for (const drawing of everyOf(copy, "wp:docPr")) drawing.setAttribute("id", String(this.#next()));
    return copy;
  }

  /** A control's id is a number of 32 bits with a sign. */
  #next(): number {
    this.#id = (this.#id % 2_147_483_646) + 1;
    return this.#id;
  }
}

const idOf = (control: Element): Element | undefined => childrenOf(childrenOf(control, "w:sdtPr")[0], "w:id")[0];
