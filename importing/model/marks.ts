/**
 * What a reader of files hands on: one text, in which these characters stand for what is no text.
 *
 * "\n" ends a line or a row of a table, "\t" a cell, LINE_IN_CELL a line within a cell.
 */
export const LINE_IN_CELL = "\u2028";
/**
 * First in a text whose lines are the writer's own, as a word processor has them.
 *
 * Where it does not stand, a page may have broken the lines.
 */
export const OWN_LINES = "\u2029";
/** Around a footnote or a comment, where the text refers to it. */
export const NOTE = "\ue006";
export const NOTE_END = "\ue007";
/** What a note begins with that is part of the text, and what one begins with that only speaks about it. */
export const FOOTNOTE = "Fotnote: ";
export const REMARK = "Kommentar: ";
/** Around words that stand out by bold type, a colour or a line: in a form on paper, that is how one chooses. */
export const BOLD = "\ue000";
export const BOLD_END = "\ue001";
export { EMPTY } from "../../domain/values/figure";
export const TICKED = "☒";
export const UNTICKED = "☐";

/** Boxes of symbol fonts, as a document's private characters, brought down to the two above. */
export const TICKED_SIGNS = "\uf0fe\uf0fd\uf078\uf052\uf053\uf0fc\uf0fb";
export const UNTICKED_SIGNS = "\uf0a8\uf06f\uf071\uf0a3\uf0a1";

const MARKUP = new RegExp(`[${BOLD}${BOLD_END}]`, "g");

/** A text without the signs of bold type. */
export const withoutBold = (text: string): string => text.replace(MARKUP, "");
