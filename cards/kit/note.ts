/** A sentence in a coloured box: something happened, or needs attention. */
export type Note = { readonly text: string; readonly style: "good" | "accent" | "warning" | "attention" | "emphasis" };

export const note = (style: Note["style"], text: string): Note => ({ style, text });

/** A sentence on its own. */
export type Sentence = { readonly text: string };

/** In the format of the templates: a list without the nulls. */
export const sentences = (...texts: readonly (string | null)[]): Sentence[] =>
  texts.flatMap((text) => (text === null ? [] : [{ text }]));
