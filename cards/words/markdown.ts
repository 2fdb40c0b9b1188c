/**
 * Text for a TextBlock, which reads Markdown, so that it prints as it was written.
 *
 * Only what Markdown would take as markup is escaped, so that ordinary names stay free of backslashes. TextRuns,
 * labels, titles of choices and buttons do not read Markdown: there text stands without this.
 */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? " " : blanks))
    .replace(/[\\`*_[\]]|<(?=[a-z/!?])|&(?=#?\w+;)|^\s*(?:[#>+-])|~(?=~)/gi, (mark) => mark.replace(/\S$/, "\\$&"))
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
