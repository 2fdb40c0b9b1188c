import { layout } from "../layout/layout";
import quoting from "../templates/quoting.json";
import { plainText } from "../words/plainText";
import type { Button } from "./button";
import type { CardField } from "./cardField";
import type { Heading } from "./heading";
import type { Note } from "./note";
import { problemNotes, refusedLabels } from "./problemNotes";
import type { Quote } from "./quote";

/** A card that quotes a person's words, with an input for an answer. */
export type QuotingView = {
  readonly notes: readonly Note[];
  readonly heading: Heading;
  readonly lead: string;
  readonly quotes: readonly Quote[];
  readonly fields: readonly CardField[];
  readonly buttons: readonly Button[];
};

type QuotingParts = Pick<QuotingView, "heading" | "lead" | "buttons"> & Partial<QuotingView>;

const draw = layout<QuotingView>(quoting);

export const quotingCard = ({ notes = [], heading, lead, quotes = [], fields = [], buttons }: QuotingParts) =>
  draw({
    notes: [...notes, ...problemNotes(refusedLabels(fields))],
    heading,
    lead: plainText(lead),
    quotes,
    fields,
    buttons,
  });
