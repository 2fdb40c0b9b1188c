/**
 * Signs that make markup or a link wherever they stand: emphasis, code, links, HTML, tables, notes, addresses. A colon
 * before a blank makes none, and is left for those who read the file as it is.
 */
const ANYWHERE = /[\\`*_~[\]<>&|@^]|:(?=\S)|^:/g;
/** Signs that make a heading, a list, a rule or a quotation where a line begins. */
const AT_START = /^(#{1,6}|[-+=])/;
const NUMBERED = /^(\d{1,9})([.)])/;
/** An address that readers turn into a link without any markup. */
const WWW = /www\./gi;

/** One line of text that people wrote, as Markdown that says the same: never markup, and never a link. */
export const escapeMarkdown = (line: string): string =>
  line
    .trimStart()
    .replace(ANYWHERE, "\\$&")
    .replace(WWW, (found) => `${found.slice(0, -1)}\\.`)
    .replace(AT_START, "\\$&")
    .replace(NUMBERED, "$1\\$2");
