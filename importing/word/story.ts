import type { WordFields } from "./wordFields";
import type { WordNumbering } from "./wordNumbering";
import type { WordStyles } from "./wordStyles";
import type { XmlElement } from "./xmlTree";

/** What a story is read with: the document's styles and lists, and what other parts of it hold. */
export type WordSurroundings = {
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
  /** The text of the note or comment that a reference points to. */
  readonly noteOf: (reference: string, id: string) => string;
  /** The lines of a file that `w:altChunk` inserts. */
  readonly inserted: (chunk: XmlElement) => string[];
};

/** A content control whose content is not what counts: it is done once something stands for it. */
export type OpenControl = { readonly kind: "shown" | "prompt"; readonly text: string; done: boolean };

/** One run of text in a document, as a paragraph in it sees it (ECMA-376 calls it a story). */
export type Story = {
  readonly styles: WordStyles;
  readonly fields: WordFields;
  /** The controls around what is being read, the innermost last. */
  readonly controls: OpenControl[];
  readonly noteOf: WordSurroundings["noteOf"];
  readonly linesIn: (container: XmlElement) => string[];
};
