/** Markdown as GitHub reads it, as HTML. marked is required as CommonJS: its ES module is not for jest. */
const { parse } = require("marked") as { parse(markdown: string, options: { gfm: boolean }): string };

export const markdownAsHtml = (markdown: string): string => parse(markdown, { gfm: true });
