/** A text without blanks, punctuation and case, to compare its words only. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
