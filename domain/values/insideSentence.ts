/** A name as it stands inside a sentence: "Egenandel" is "egenandel", and "UH" stays. */
export const insideSentence = (name: string): string =>
  name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
