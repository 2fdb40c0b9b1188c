import { emptyPage, type PdfPage } from "./pdfPage";
import { PAGE } from "./styles";

/**
 * The smallest piece that a page break does not cut: a line, a table row. Nothing in it is optional, and each is written
 * out where it is made: there are hundreds of thousands, and V8 makes objects of one shape fast.
 */
export type Unit = {
  readonly height: number;
  /** Left open above, but not at the top of a page, and below. */
  readonly before: number;
  readonly after: number;
  /** Stays on the page of the next unit. */
  readonly keepsNext: boolean;
  /** The least room below the unit's top; with less, it begins a page. */
  readonly needs: number;
  /** Is drawn above the unit where it begins a page: the head of a table. */
  readonly head: Head | null;
  place(page: PdfPage, top: number, at: { readonly beginsPage: boolean }): void;
};

/** Units in groups, each made when the one before is placed: a paragraph, a table row. */
export type Units = Generator<readonly Unit[]>;

/** What is drawn again at the top of a page. */
export type Head = { readonly height: number; place(page: PdfPage, top: number): void };

/**
 * Puts units on pages, and gives each page when it is full: no more than one is held. Units that stay together go to the
 * next page if they do not fit on this one; those that fit on no page are cut where they are.
 */
export function* pageFlow(groups: Iterable<readonly Unit[]>): Generator<PdfPage> {
  let page = emptyPage();
  let full: PdfPage[] = [];
  let y: number = PAGE.top;
  let chain: Unit[] = [];
  const isFresh = () => y === PAGE.top;

  const put = (unit: Unit) => {
    const bottom = (isFresh() ? y : y + unit.before) + unit.height;
    if (bottom > PAGE.bottom && !isFresh()) turn();
    const beginsPage = isFresh();
    if (beginsPage && unit.head) {
      unit.head.place(page, y);
      y += unit.head.height;
    } else if (!beginsPage) y += unit.before;
    unit.place(page, y, { beginsPage });
    y += unit.height + unit.after;
  };
  const turn = () => {
    full.push(page);
    page = emptyPage();
    y = PAGE.top;
  };
  const close = () => {
    const [first] = chain;
    if (!first) return;
    const height = chain.reduce(
      (sum, unit, index) => sum + (chain[index - 1]?.after ?? 0) + unit.before + unit.height,
      0,
    );
    const room = PAGE.bottom - y;
    const needed = Math.max(height, first.needs + first.before);
    if (needed > room && !isFresh() && height <= PAGE.bottom - PAGE.top) turn();
    for (const unit of chain) put(unit);
    chain = [];
  };
  for (const units of groups) {
    for (const unit of units) {
      chain.push(unit);
      if (unit.keepsNext) continue;
      close();
      if (full.length === 0) continue;
      yield* full;
      full = [];
    }
  }
  close();
  yield* [...full, page];
}
