/** The lines of a text, whichever mark ends them: Word leaves a vertical tab in what is pasted from it, and Unicode has two of its own. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
