/**
 * An element of the document's structure, which says what a stretch of text is: a role of ISO 32000-1, 14.8.4. It comes
 * after those that are drawn before it in the same parent.
 */
export type Tag = {
  readonly role:
    | "Document"
    | "Sect"
    | "H1"
    | "H2"
    | "H3"
    | "H4"
    | "P"
    | "L"
    | "LI"
    | "Lbl"
    | "LBody"
    | "Table"
    | "THead"
    | "TBody"
    | "TR"
    | "TH"
    | "TD";
  readonly parent: Tag | null;
  /**
   * What a paragraph is to the importer, which no role says: the name of a party above its answer, or a remark of the
   * document's own.
   */
  readonly mark?: "Party" | "Remark";
  /** What is read out in place of a sign. */
  readonly alt?: string;
  /** What a header cell heads. */
  readonly scope?: "Column" | "Row";
};

export const tagIn = (parent: Tag, role: Tag["role"], more: Pick<Tag, "alt" | "mark" | "scope"> = {}): Tag => ({
  role,
  parent,
  ...more,
});
