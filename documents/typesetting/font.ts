/** How running text is set. */
export type Face = "regular" | "bold" | "italic";

/**
 * The fonts of a document: one of each face, one of signs and other alphabets, and empty boxes for letters that no font
 * here has.
 */
export type FontName = Face | "signs" | "boldSigns" | "boxes";

/** What is used of a font as fontkit opens it. Widths are in units of the font. */
export type Font = {
  readonly unitsPerEm: number;
  readonly postscriptName: string;
  hasGlyphForCodePoint(point: number): boolean;
  glyphForCodePoint(point: number): { readonly id: number; readonly advanceWidth: number };
  layout(text: string): {
    readonly advanceWidth: number;
    readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number }[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
  };
  createSubset(): { includeGlyph(id: number): number; readonly glyphs: number[] };
};
