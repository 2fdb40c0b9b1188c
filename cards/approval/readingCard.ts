import type { Button } from "../kit/button";
import type { Field } from "../kit/field";
import type { Heading } from "../kit/heading";
import type { Note, Sentence } from "../kit/note";
import type { Piece } from "../kit/piece";
import type { Quote } from "../kit/quote";
import { layout } from "../kit/render";
import type { ThreadView } from "../kit/threadView";
import approve from "../templates/approve.json";

/** A section as it stands, a page at a time, with what one can answer to it. */
export type ReadingView = {
  readonly notes: readonly Note[];
  readonly heading: Heading;
  readonly lead: string;
  readonly pieces: readonly Piece[];
  /** Which page this is, and the way back; none where all is on one. */
  readonly pages: readonly (Sentence & { readonly buttons: readonly Button[] })[];
  readonly thread: readonly ThreadView[];
  readonly kept: readonly Quote[];
  readonly comments: readonly Field[];
  readonly buttons: readonly Button[];
  readonly more: readonly Button[];
};

export const readingCard = layout<ReadingView>(approve);
