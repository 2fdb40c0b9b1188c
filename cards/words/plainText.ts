/**
 * Escapes text for a TextBlock, which parses Markdown, so that it prints as written.
 *
 * Only Markdown markup is escaped, so ordinary names stay free of backslashes. TextRuns, labels, and titles of choices
 * and buttons do not parse Markdown, and must not use this.
 */
export const plainText = (text: string): string =>
  text
    .replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? " " : blanks))
    .replace(/[\\`*_[\]]|<(?=[a-z/!?])|&(?=#?\w+;)|^\s*(?:[#>+-])|~(?=~)/gi, (mark) => mark.replace(/\S$/, "\\$&"))
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
