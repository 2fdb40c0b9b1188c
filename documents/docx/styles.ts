import {
  BorderStyle,
  convertMillimetersToTwip,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import type { Language } from "../../domain/values/language";

/** The language in which Word checks the spelling. */
const SPELLING: Readonly<Record<Language, string>> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

/** A4 with margins for lines of about eighty letters. */
export const page = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(22),
    right: convertMillimetersToTwip(22),
    bottom: convertMillimetersToTwip(20),
    left: convertMillimetersToTwip(22),
  },
} as const;

export const TEXT_WIDTH = page.size.width - page.margin.left - page.margin.right;

/** Everybody with Word has it; LibreOffice uses Carlito in its place, which is as wide. */
export const FONT = "Calibri";
/** The sizes of text, of text in tables and of small text, in half points. */
export const TEXT_SIZE = 22;
export const CELL_SIZE = 20;
export const SMALL_SIZE = 18;

const INK = "1F3A5F";
const GREY = "595959";
export const RULE = "A6B1C0";
export const SHADE = "E9EEF5";

/** Ids of our own paragraph styles. */
export const styleId = {
  party: "Part",
  remark: "Merknad",
  label: "Ledetekst",
  cell: "Celle",
  option: "Valg",
  small: "Liten",
  gap: "Mellomrom",
  blank: "TomLinje",
} as const;

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: INK },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after, line: 264 } },
});

/** Capitals are a matter of looks: the text itself, which a screen reader or a search finds, is as it was written. */
const chapterHeading = {
  run: { size: 28, bold: true, color: INK, allCaps: true },
  paragraph: {
    keepNext: true,
    keepLines: true,
    spacing: { before: 480, after: 120, line: 264 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: RULE, space: 2 } },
  },
};

const own = (
  id: string,
  name: string,
  rest: Omit<IParagraphStyleOptions, "id" | "name">,
): IParagraphStyleOptions & { id: string } => ({
  id,
  name,
  basedOn: "Normal",
  quickFormat: true,
  ...rest,
});

/** A line of the table of contents. Word knows the styles by these ids and names. */
const contentsEntry = (level: number, left: number) =>
  own(`TOC${level}`, `toc ${level}`, { paragraph: { spacing: { after: 20 }, indent: { left } } });

/** Sizes are in half points, distances in twentieths of a point. */
export const styles = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: TEXT_SIZE, language: { value: SPELLING[language] } },
      paragraph: { spacing: { after: 80, line: 276 } },
    },
    title: { run: { size: 40, bold: true, color: INK }, paragraph: { spacing: { after: 40, line: 264 } } },
    heading1: chapterHeading,
    heading2: heading(26, 320, 100),
    heading3: heading(22, 200, 60),
  },
  paragraphStyles: [
    contentsEntry(1, 0),
    contentsEntry(2, 280),
    own(styleId.label, "Ledetekst", {
      run: { bold: true, color: INK },
      paragraph: { keepNext: true, spacing: { before: 160, after: 40 } },
    }),
    own(styleId.party, "Part", {
      run: { bold: true, color: GREY },
      paragraph: { keepNext: true, spacing: { before: 200, after: 40 } },
    }),
    own(styleId.remark, "Merknad", { run: { italics: true, color: GREY } }),
    own(styleId.cell, "Celle", { run: { size: CELL_SIZE }, paragraph: { spacing: { after: 0, line: 252 } } }),
    own(styleId.option, "Valg", { paragraph: { keepLines: true, spacing: { after: 20 } } }),
    own(styleId.gap, "Mellomrom", {
      run: { size: 8 },
      paragraph: { spacing: { after: 0, line: 160, lineRule: LineRuleType.EXACT } },
    }),
    own(styleId.blank, "Tom linje", {
      run: { size: 12 },
      paragraph: { spacing: { after: 0, line: 140, lineRule: LineRuleType.EXACT } },
    }),
    own(styleId.small, "Liten", { run: { size: SMALL_SIZE, color: GREY }, paragraph: { spacing: { after: 0 } } }),
  ],
});
