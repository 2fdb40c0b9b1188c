/** A text without what does not change its words: blanks, marks and case. */
export const lettersOf = (text: string): string => text.toLocaleLowerCase("nb").replace(/[^\p{L}\p{N}]+/gu, "");
