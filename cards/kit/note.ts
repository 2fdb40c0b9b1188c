/** A sentence in a coloured field: something has happened, or is to be heeded. */
export type Note = { readonly text: string; readonly style: "good" | "accent" | "warning" | "attention" | "emphasis" };

export const note = (style: Note["style"], text: string): Note => ({ style, text });

/** A sentence by itself. */
export type Sentence = { readonly text: string };

/** As the parts of a template want it: a list of none or one. */
export const sentences = (...texts: readonly (string | null)[]): Sentence[] =>
  texts.flatMap((text) => (text === null ? [] : [{ text }]));
