/**
 * A file reader produces one text, in which these characters stand for structure.
 *
 * "\n" ends a line or a table row, "\t" ends a cell, LINE_IN_CELL ends a line within a cell.
 */
export const LINE_IN_CELL = "\u2028";
/**
 * The first character of a text whose line breaks are the writer's own, as in a word processor.
 *
 * Without it, the line breaks may come from the page layout.
 */
export const OWN_LINES = "\u2029";
/** Around a footnote or a comment, at its reference in the text. */
export const NOTE = "\ue006";
export const NOTE_END = "\ue007";
/** Prefixes of notes: a footnote is part of the text, a comment only speaks about it. */
export const FOOTNOTE = "Fotnote: ";
export const REMARK = "Kommentar: ";
/** Around words that stand out by bold type, a colour or a line: on a paper form, that is how people choose. */
export const BOLD = "\ue000";
export const BOLD_END = "\ue001";
export { EMPTY } from "../../domain/amounts/figure";
export const TICKED = "☒";
export const UNTICKED = "☐";

/** Boxes of symbol fonts, as private-use characters, which are normalised to the two above. */
export const TICKED_SIGNS = "\uf0fe\uf0fd\uf078\uf052\uf053\uf0fc\uf0fb";
export const UNTICKED_SIGNS = "\uf0a8\uf06f\uf071\uf0a3\uf0a1";

const MARKUP = new RegExp(`[${BOLD}${BOLD_END}]`, "g");

/** A text without the marks for bold type. */
export const withoutBold = (text: string): string => text.replace(MARKUP, "");
