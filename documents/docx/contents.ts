import { type FileChild, type PageNumberEstimator, TableOfContents } from "docx";
import { estimatePageNumbers } from "docx/layout";
import type { Block } from "../outline/block";
import type { OutlineSection } from "../outline/outline";
import { splitLines } from "../outline/splitLines";
import { documentWords } from "../wording/documentWords";
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
  const title = documentWords("page.contents");
  return [
    paragraph(title, { style: styleId.label }),
    new TableOfContents(title, {
      ...{ hyperlink: true, headingStyleRange: levels, pageNumbersEntryLevelsRange: levels },
    }),
  ];
}

/** What the library fills the table with, beside the headings: their numbers, and no pages. */
export const headingNumbersAlone: PageNumberEstimator = Object.assign(() => ({ bookmarks: new Map() }), {
  listNumbers: estimatePageNumbers.listNumbers ?? (() => new Map()),
});

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
