import { type FileChild, type IXmlableObject, type PageNumberEstimator, TableOfContents } from "docx";
import type { Block } from "../outline/block";
import type { OutlineSection } from "../outline/outline";
import { splitLines } from "../outline/splitLines";
import { documentWords } from "../wording/documentWords";
import type { HeadingNumbers } from "./headingNumbers";
import { paragraph } from "./paragraph";
import { styleId } from "./styles";

/** A chapter with its sections, as the document has them. */
export type Chapter = { readonly heading: string; readonly sections: readonly OutlineSection[] };

/** A longer document has a table of contents, in lines: about five pages. */
const LONGEST_WITHOUT = 170;
/** With more sections than this, only the chapters are listed: the table fits on the first page. */
const MOST_SECTIONS = 30;
const LETTERS_ON_A_LINE = 95;

/**
 * A table of contents with links; empty if the document is short.
 *
 * It has no page numbers. Those would be an estimate: Word and LibreOffice break pages in different places, and neither
 * counts them anew before somebody asks it to.
 */
export function contents(chapters: readonly Chapter[]): FileChild[] {
  const sections = chapters.flatMap((chapter) => chapter.sections);
  if (sections.reduce((sum, section) => sum + linesOfSection(section), 0) <= LONGEST_WITHOUT) return [];
  const levels = sections.length <= MOST_SECTIONS ? "1-2" : "1-1";
  const title = documentWords("contents");
  return [
    paragraph(title, { style: styleId.label }),
    new TableOfContents(title, {
      ...{ hyperlink: true, headingStyleRange: levels, pageNumbersEntryLevelsRange: levels },
    }),
  ];
}

/**
 * What the library fills the table with, beside the headings: their numbers, and no pages. Its own way to find the numbers
 * lays out the whole document, which took half the time that a long one takes.
 */
export const numbersAlone = (numbers: HeadingNumbers): PageNumberEstimator =>
  Object.assign(() => ({ bookmarks: new Map() }), {
    listNumbers: (body: IXmlableObject) =>
      new Map(
        (body["w:body"] as readonly IXmlableObject[]).flatMap((child) => {
          const [name, list] = [found(child, "w:bookmarkStart", "w:name"), found(child, "w:numId", "w:val")];
          const text = list && numbers.printed(list);
          return name && text ? [[name, { text, separator: "space", width: 0 }] as const] : [];
        }),
      ),
  });

/** An attribute of the first element of this name in a paragraph; undefined if there is none. */
function found(element: IXmlableObject, name: string, attribute: string): string | undefined {
  for (const [key, inside] of Object.entries(element)) {
    if (key === name) return (inside as Attributes)._attr?.[attribute];
    if (key !== "w:p" && key !== "w:pPr" && key !== "w:numPr") continue;
    for (const each of Array.isArray(inside) ? (inside as IXmlableObject[]) : []) {
      const value = found(each, name, attribute);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

type Attributes = { readonly _attr?: Readonly<Record<string, string>> };

/** About how many lines a section takes. */
const linesOfSection = ({ blocks }: OutlineSection): number =>
  blocks.reduce((sum, block) => sum + linesOfBlock(block), 2);

function linesOfBlock(block: Block): number {
  switch (block.kind) {
    case "line":
      return linesOfText(block.value ?? "");
    case "text":
      return block.entries.reduce((sum, { text }) => sum + 1 + linesOfText(text ?? ""), 1);
    case "choice":
      return block.entries.reduce((sum, { options }) => sum + Math.ceil(options.length / 4), 1);
    case "table":
      return block.rows.reduce(
        (sum, { cells }) => sum + Math.max(...cells.map((cell) => splitLines(cell ?? "").length)),
        2,
      );
    case "note":
      return linesOfText(block.text);
  }
}

const linesOfText = (text: string): number =>
  splitLines(text).reduce((sum, line) => sum + 1 + Math.floor(line.length / LETTERS_ON_A_LINE), 0);
