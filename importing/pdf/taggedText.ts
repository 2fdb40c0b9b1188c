import { LINE_IN_CELL, OWN_LINES } from "../model/lineInCell";
import { isUnchangedNote, PARTY_LINE, PARTY_MARK, REMARK_MARK } from "../model/partyTexts";
import type { Pdf, PdfPage } from "./pdfPage";

/** The program that a file of our own names: documents/pdf/taggedPdf.ts. */
const CREATOR = "Samskriv";
/** The stretches that continue a paragraph, after a blank or within a word: documents/pdf/drawPages.ts. */
const [CONTINUES, WITHIN_WORD] = ["Span", "Word"];

/** An element of the structure, or a stretch of text in it. A row on two pages is in the trees of both. */
type Node = {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
};
type Item = {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly type?: string;
  readonly id?: string;
  readonly tag?: string;
};

type Stretch = { text: string; readonly tag: string };
type Cell = { lines: string[] };

/**
 * The text of a PDF that Samskriv made, by its structure: a line for each paragraph, whatever lines and pages it was
 * broken into, and a line for each table row. Null if it is another file, or if something was written in it since.
 *
 * Other programs' structures are often wrong, so their files are read by position.
 */
export async function taggedText(pdf: Pdf): Promise<string | null> {
  const { info } = (await pdf.getMetadata()) as { readonly info: { readonly Creator?: string } };
  if (info.Creator !== CREATOR || !(await pdf.getMarkInfo())?.Marked) return null;
  const text = growingText();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const tree = (await page.getStructTree()) as Node | null;
    const stretches = await stretchesOf(page);
    if (!tree || !stretches || (await page.getAnnotations()).length > 0) return null;
    text.beginPage();
    read(tree, stretches, text);
    page.cleanup();
  }
  return OWN_LINES + text.lines().join("\n");
}

/** The text of each marked stretch of a page by its id; null if there is text outside of them. */
async function stretchesOf(page: PdfPage): Promise<Map<string, Stretch> | null> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const found = new Map<string, Stretch>();
  const open: Stretch[] = [];
  for (const { str, hasEOL, type, id, tag } of items as Item[]) {
    if (type === "endMarkedContent") open.pop();
    else if (type !== undefined) {
      const stretch = { text: "", tag: tag ?? "" };
      if (id) found.set(id, stretch);
      open.push(stretch);
    } else {
      const stretch = open.at(-1);
      if (!stretch && str?.trim()) return null;
      if (stretch) stretch.text += `${str}${hasEOL ? " " : ""}`;
    }
  }
  return found;
}

type GrowingText = ReturnType<typeof growingText>;

function growingText() {
  const rows: Cell[][] = [];
  let isPageTop = false;
  return {
    beginPage: () => {
      isPageTop = true;
    },
    /** A paragraph; at the top of a page, perhaps the rest of one. */
    paragraph(stretches: readonly Stretch[]) {
      if (stretches.length === 0) return;
      const last = rows.at(-1)?.at(-1);
      const [{ tag } = { tag: "" }] = stretches;
      if (tag === REMARK_MARK && isUnchangedNote(textOf(stretches))) return;
      if (continues(stretches[0]) && last && isPageTop) continueIn(last, stretches);
      else rows.push([{ lines: [`${tag === PARTY_MARK ? PARTY_LINE : ""}${textOf(stretches)}`] }]);
      isPageTop = false;
    },
    /** A table row, each cell as paragraphs of stretches; at the top of a page, perhaps the rest of one. */
    row(cells: readonly (readonly (readonly Stretch[])[])[]) {
      const above = rows.at(-1);
      const goesOn = isPageTop && continues(cells[0]?.[0]?.[0]) && above?.length === cells.length;
      isPageTop = false;
      if (!goesOn || !above) {
        rows.push(cells.map((paragraphs) => ({ lines: paragraphs.map(textOf) })));
        return;
      }
      cells.forEach(([first = [], ...rest], index) => {
        const cell = above[index] as Cell;
        if (continues(first[0])) continueIn(cell, first);
        else cell.lines.push(textOf(first));
        cell.lines.push(...rest.map(textOf));
      });
    },
    lines: () => rows.map((cells) => cells.map(({ lines }) => lines.join(LINE_IN_CELL)).join("\t")),
  };
}

const continues = (stretch: Stretch | undefined): boolean => stretch?.tag === CONTINUES || stretch?.tag === WITHIN_WORD;

const textOf = (stretches: readonly Stretch[]): string =>
  stretches.reduce((text, each) => text + (each.tag === CONTINUES ? " " : "") + each.text.trim(), "").trim();

function continueIn(cell: Cell, stretches: readonly Stretch[]): void {
  const end = cell.lines.length - 1;
  const blank = stretches[0]?.tag === CONTINUES ? " " : "";
  cell.lines[end] = `${cell.lines[end] ?? ""}${blank}${textOf(stretches)}`.trim();
}

/** Between two options of a question. */
const BETWEEN = "    ";

function read(node: Node, stretches: ReadonlyMap<string, Stretch>, text: GrowingText): void {
  const children = node.children ?? [];
  switch (node.role) {
    case "TR": {
      const cells = children.map(({ children: paragraphs = [] }) =>
        paragraphs.map((each) => stretchesIn(each, stretches)).filter(({ length }) => length > 0),
      );
      if (cells.some(({ length }) => length > 0)) text.row(cells);
      return;
    }
    case "L":
      text.paragraph([{ text: children.map((item) => optionOf(item, stretches)).join(BETWEEN), tag: "" }]);
      return;
    default:
      if (children.some(({ type }) => type === "content")) text.paragraph(stretchesIn(node, stretches));
      else for (const child of children) read(child, stretches, text);
  }
}

const stretchesIn = ({ children = [] }: Node, stretches: ReadonlyMap<string, Stretch>): Stretch[] =>
  children.flatMap(({ id = "" }) => stretches.get(id) ?? []);

/** "☒ Ja": a box and its option. */
const optionOf = ({ children = [] }: Node, stretches: ReadonlyMap<string, Stretch>): string =>
  children.map((part) => textOf(stretchesIn(part, stretches))).join("\u00a0");
