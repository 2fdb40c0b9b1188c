import type { WordFields } from "./wordFields";
import type { WordNumbering } from "./wordNumbering";
import type { WordStyles } from "./wordStyles";
import type { XmlElement } from "./xmlTree";

/** Context for reading a story: the document's styles and lists, and content of other parts. */
export type WordSurroundings = {
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
  /** The text of the note or comment that a reference points to. */
  readonly noteOf: (reference: string, id: string) => string;
  /** The lines of a file that `w:altChunk` inserts. */
  readonly inserted: (chunk: XmlElement) => string[];
};

/** A content control whose content does not count. It is done once its replacement text is written. */
export type OpenControl = { readonly kind: "shown" | "prompt"; readonly text: string; done: boolean };

/** One flow of text in a document (a story in ECMA-376), as its paragraphs see it. */
export type Story = {
  readonly styles: WordStyles;
  readonly fields: WordFields;
  /** The controls around the current position, the innermost last. */
  readonly controls: OpenControl[];
  readonly noteOf: WordSurroundings["noteOf"];
  readonly linesIn: (container: XmlElement) => string[];
};
