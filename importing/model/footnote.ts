/** Around a footnote or a comment, at its reference in the text. */
export const NOTE = "\ue006";
export const NOTE_END = "\ue007";

/** Prefixes of notes: a footnote is part of the text, a comment only speaks about it. */
export const FOOTNOTE = "Fotnote: ";
export const REMARK = "Kommentar: ";
