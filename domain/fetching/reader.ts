/** Whose files they are: a member's have the private answers of a final version. */
export type Reader = "everybody" | "member";

/** `own` is a member's own link, or file, of a final version. */
export const readerOf = (own: boolean): Reader => (own ? "member" : "everybody");
