import { linesOf } from "../words/linesOf";
import type { MarkedLine } from "./markedLines";
import type { Note, Sentence } from "./note";
import { sentences } from "./note";

/** A person's words in a coloured box: who, the text as written, and the buttons to respond. */
export type Quote = {
  readonly style: Note["style"];
  readonly lead: string;
  readonly lines: readonly MarkedLine[];
  readonly after: readonly Sentence[];
};

export const quote = (style: Note["style"], lead: string, text: string, after: string | null = null): Quote => ({
  style,
  lead,
  lines: linesOf(text),
  after: sentences(after),
});
