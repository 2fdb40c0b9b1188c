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
