/** Not allowed in XML: control characters, lone surrogates and the two noncharacters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text without what XML does not allow. */
export const xmlSafe = (text: string): string => text.replace(FORBIDDEN, "");
