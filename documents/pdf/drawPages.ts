import { type Ink, inkOf } from "./ink";
import type { PdfPage, PlacedRow, PlacedText, Shape } from "./pdfPage";
import { PAGE } from "./styles";
import type { Tag } from "./tag";

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/**
 * The names of marked stretches of text: one that begins a paragraph, one that continues it on the next page, and one
 * that continues it within a word. Readers take the role from the structure; importing/pdf/ puts paragraphs together by
 * these.
 */
const [BEGINS, CONTINUES, WITHIN_WORD] = ["P", "Span", "Word"];

/** Draws pages one by one, so that no more than one is held in pdfkit. `footer` is drawn on each, and not read out. */
export function drawPages(
  pdf: Pdf,
  pages: readonly PdfPage[],
  footer: (number: number) => { readonly shapes: readonly Shape[]; readonly texts: readonly PlacedText[] },
): void {
  const structure = structureOf(pdf);
  const ink = inkOf(pdf);
  let chapter: PDFKit.PDFOutline | null = null;
  pages.forEach(({ shapes, content, repeated, bookmarks }, index) => {
    pdf.addPage();
    const draw = pen(pdf, ink);
    for (const { title, level, y } of bookmarks) {
      const place = { fit: false, top: y - 12, left: PAGE.width - PAGE.left, zoom: 0, expanded: true };
      if (level === 1 || chapter === null) chapter = pdf.outline.addItem(title, place);
      else chapter.addItem(title, place);
    }
    const { shapes: below, texts } = footer(index + 1);
    artifact(pdf, "Layout", () => [...shapes, ...below].forEach(draw.shape));
    structure.beginPage();
    for (const each of content) {
      if ("cells" in each) structure.row(each, draw.text);
      else structure.text(each, draw.text);
    }
    structure.endPage();
    if (repeated.length > 0) artifact(pdf, "Pagination", () => repeated.forEach(draw.text));
    artifact(pdf, "Pagination", () => texts.forEach(draw.text));
  });
  structure.end();
}

function artifact(pdf: Pdf, type: "Layout" | "Pagination", draw: () => void): void {
  pdf.markContent("Artifact", { type });
  draw();
  pdf.endMarkedContent();
}

/** Draws on the current page, and sets a colour only where it changes. */
function pen(pdf: Pdf, ink: Ink) {
  let colour = "";
  const withColour = (next: string) => {
    if (next !== colour) pdf.fillColor(next);
    colour = next;
  };
  return {
    shape: ({ x, y, width, height, colour: fill }: Shape) => {
      withColour(fill);
      pdf.rect(x, y, width, height).fill();
    },
    text: ({ line, x, y, size, colour: fill }: PlacedText) => {
      withColour(fill);
      for (const { font, text, x: from } of line.segments) ink.draw(text, { font, size, x: x + from, y });
    },
  };
}

/** Makes the elements of the structure as their text is drawn, each where it is first needed. */
function structureOf(pdf: Pdf) {
  const elements = new Map<Tag, Element>();
  const begun = new Set<Tag>();
  const lastIn = new Map<Tag, Tag>();
  let open: Tag | null = null;

  const elementOf = (tag: Tag): Element => {
    const known = elements.get(tag);
    if (known) return known;
    const { role, parent, ...options } = tag;
    const element = pdf.struct(role, options);
    if (parent) elementOf(parent).add(element);
    else pdf.addStructure(element);
    elements.set(tag, element);
    return element;
  };
  const close = () => {
    if (open) pdf.endMarkedContent();
    open = null;
  };
  const begin = (tag: Tag, isGlued = false) => {
    close();
    const name = begun.has(tag) ? (isGlued ? WITHIN_WORD : CONTINUES) : BEGINS;
    elementOf(tag).add(pdf.markStructureContent(name));
    begun.add(tag);
    open = tag;
  };
  const text = (placed: PlacedText, draw: (placed: PlacedText) => void) => {
    if (placed.tag !== open || placed.line.isGlued) begin(placed.tag, placed.line.isGlued);
    draw(placed);
  };
  return {
    text,
    /** A cell without text on this page is marked all the same, so that the row has all its cells here. */
    row({ isContinued, cells }: PlacedRow, draw: (placed: PlacedText) => void) {
      for (const { tag, texts } of cells) {
        const last = lastIn.get(tag);
        if (isContinued && last && texts[0]?.tag !== last) begin(last);
        for (const each of texts) {
          if (each.line.segments.length === 0) begin(each.tag);
          else text(each, draw);
          lastIn.set(tag, each.tag);
        }
      }
    },
    beginPage: close,
    endPage: close,
    end: () => [...elements.values()][0]?.end(),
  };
}
