/** A text without blanks, punctuation and case, to compare its words only. */
export const lettersOf = (text: string): string => text.toLocaleLowerCase("nb").replace(/[^\p{L}\p{N}]+/gu, "");
