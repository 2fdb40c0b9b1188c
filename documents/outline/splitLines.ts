/** Splits a text at any line break: text pasted from Word has vertical tabs, and Unicode has two breaks of its own. */
export const splitLines = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
