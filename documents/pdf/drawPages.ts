import { deflateSync } from "node:zlib";
import { type Bytes, growingBytes } from "./bytes";
import { type Ink, inkOf, rounded } from "./ink";
import type { PdfPage, PlacedRow, PlacedText, Shape } from "./pdfPage";
import { PAGE } from "./styles";
import type { Tag } from "./tag";

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/**
 * The names of marked stretches of text: one that begins a paragraph without a mark of its own, one that continues it on the next page, and one
 * that continues it within a word. Readers take the role from the structure; importing/pdf/ puts paragraphs together by
 * these.
 */
const [BEGINS, CONTINUES, WITHIN_WORD] = ["P", "Span", "Word"];

/** What is drawn on each page below its text, and not read out. */
type Footer = { readonly shapes: readonly Shape[]; readonly texts: readonly PlacedText[] };
/** An object of a file that is not written yet, and a page, as pdfkit holds them. */
type Held = { compress: boolean; data: Record<string, unknown>; end(bytes?: Uint8Array): void };
type HeldPage = {
  readonly content: Held;
  readonly dictionary: { readonly data: Record<string, unknown> };
  readonly resources: { readonly data: Record<string, unknown> };
  write(operators: string): void;
};

/** Sixth is zlib's usual level: it takes more than twice as long, and a page is 8 percent smaller. */
const COMPRESSION = { level: 3 };

/**
 * Draws pages one by one as they come, so that no more than one is held. `footerOf` has the footer of each page, once it
 * is known how many there are: it is a stream of its own.
 */
export function drawPages(
  pdf: Pdf,
  pages: Iterable<PdfPage>,
  footerOf: (count: number) => (number: number) => Footer,
): void {
  const out = growingBytes();
  const ink = inkOf(pdf, out);
  const fonts = pdf.ref(ink.fonts) as unknown as Held;
  const footers: Held[] = [];
  const pen = penOf(ink, out);
  const structure = structureOf(pdf);
  let chapter: PDFKit.PDFOutline | null = null;
  for (const { shapes, content, repeated, bookmarks } of pages) {
    pdf.addPage();
    pen.begin();
    const page = pdf.page as unknown as HeldPage;
    const [text, footer] = [pdf.ref({ Filter: "FlateDecode" }), pdf.ref({})] as unknown as [Held, Held];
    footers.push(footer);
    // pdfkit's own stream has turned the page upside down. What it marks goes among what is drawn here.
    page.dictionary.data.Contents = [page.content, text, footer];
    page.write = (operators) => out.text(`${operators}\n`);
    page.resources.data.Font = fonts;
    // A line or two, each compressed alone, would take as long as the text.
    for (const each of [page.content, footer]) {
      each.compress = false;
      delete each.data.Filter;
    }
    for (const { title, level, y } of bookmarks) {
      const place = { fit: false, top: y - 12, left: PAGE.width - PAGE.left, zoom: 0, expanded: true };
      if (level === 1 || chapter === null) chapter = pdf.outline.addItem(title, place);
      else chapter.addItem(title, place);
    }
    if (shapes.length > 0) pen.artifact("Layout", () => shapes.forEach(pen.shape));
    structure.beginPage();
    for (const each of content) {
      if ("cells" in each) structure.row(each, pen.text);
      else structure.text(each, pen.text);
    }
    structure.endPage();
    if (repeated.length > 0) pen.artifact("Pagination", () => repeated.forEach(pen.text));
    text.end(deflateSync(out.take(), COMPRESSION));
  }
  const below = footerOf(footers.length);
  footers.forEach((footer, index) => {
    const { shapes, texts } = below(index + 1);
    pen.begin();
    pen.artifact("Pagination", () => {
      shapes.forEach(pen.shape);
      texts.forEach(pen.text);
    });
    footer.end(out.take());
  });
  fonts.end();
  structure.end();
}

/** Writes a stretch of operators, and sets a colour only where it changes. */
function penOf(ink: Ink, out: Bytes) {
  let colour = "";
  const withColour = (next: string) => {
    if (next !== colour) out.text(`${colourOf(next)} rg\n`);
    colour = next;
  };
  return {
    /** A page begins, with a colour of its own. */
    begin: () => {
      colour = "";
    },
    shape: ({ x, y, width, height, colour: fill }: Shape) => {
      withColour(fill);
      out.text(`${[x, y, width, height].map(rounded).join(" ")} re\nf\n`);
    },
    text: ({ line, x, y, size, colour: fill }: PlacedText) => {
      withColour(fill);
      for (const { font, text, x: from } of line.segments) ink.text(text, { font, size, x: x + from, y });
    },
    artifact: (type: "Layout" | "Pagination", draw: () => void) => {
      out.text(`/Artifact <</Type /${type}>> BDC\n`);
      draw();
      out.text("EMC\n");
    },
  };
}

/** "#1F3A5F" as the shares of red, green and blue. */
const colourOf = (hex: string): string =>
  [1, 3, 5].map((from) => rounded(Number.parseInt(hex.slice(from, from + 2), 16) / 255)).join(" ");

/** Makes the elements of the structure as their text is drawn, each where it is first needed. */
function structureOf(pdf: Pdf) {
  const elements = new Map<Tag, Element>();
  const begun = new Set<Tag>();
  const lastIn = new Map<Tag, Tag>();
  let open: Tag | null = null;

  const elementOf = (tag: Tag): Element => {
    const known = elements.get(tag);
    if (known) return known;
    if (tag.role === "Sect") endAll();
    const { role, parent, mark: _, ...options } = tag;
    const element = pdf.struct(role, options);
    if (parent) elementOf(parent).add(element);
    else pdf.addStructure(element);
    elements.set(tag, element);
    return element;
  };
  /** Writes all that was drawn before a chapter, and lets it go. Only the document itself goes on. */
  const endAll = () => {
    for (const [tag, element] of elements) {
      if (tag.parent === null) continue;
      element.end();
      elements.delete(tag);
    }
    begun.clear();
    lastIn.clear();
  };
  const close = () => {
    if (open) pdf.endMarkedContent();
    open = null;
  };
  const begin = (tag: Tag, isGlued = false) => {
    close();
    const name = begun.has(tag) ? (isGlued ? WITHIN_WORD : CONTINUES) : (tag.mark ?? BEGINS);
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
