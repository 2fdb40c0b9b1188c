import type { Button } from "../kit/button";
import type { CardField } from "../kit/cardField";
import type { ContentBlock } from "../kit/contentBlock";
import type { Heading } from "../kit/heading";
import type { Note, Sentence } from "../kit/note";
import { problemNotes, refusedLabels } from "../kit/problemNotes";
import type { Quote } from "../kit/quote";
import type { ThreadView } from "../kit/threadView";
import { layout } from "../layout/layout";
import approve from "../templates/approve.json";

/** A section's current content, page by page, with the possible answers. */
export type ReadingView = {
  readonly notes: readonly Note[];
  readonly heading: Heading;
  readonly lead: string;
  readonly pieces: readonly ContentBlock[];
  /** The page number, and the button back; empty if everything is on one page. */
  readonly pages: readonly (Sentence & { readonly buttons: readonly Button[] })[];
  readonly thread: readonly ThreadView[];
  readonly kept: readonly Quote[];
  readonly comments: readonly CardField[];
  readonly buttons: readonly Button[];
  readonly more: readonly Button[];
};

const draw = layout<ReadingView>(approve);

export const readingCard = (view: ReadingView) =>
  draw({ ...view, notes: [...view.notes, ...problemNotes(refusedLabels(view.comments))] });
