import type { Button } from "./button";
import type { Heading } from "./heading";
import type { Quote } from "./quote";
import { layout } from "./render";
import quoting from "./templates/quoting.json";

/** A card around what a person said, word by word. */
export type QuotingView = {
  readonly heading: Heading;
  readonly lead: string;
  readonly quotes: readonly Quote[];
  readonly buttons: readonly Button[];
};

export const quotingCard = layout<QuotingView>(quoting);
