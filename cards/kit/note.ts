import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import noteTemplate from "../templates/parts/note.json";
import type { Button } from "./button";

/**
 * A sentence in a coloured box: something happened, or needs attention. It stands directly above the actions of its
 * card, since that is where the person has just pressed. Its own buttons undo what happened, or answer it.
 */
export type Note = {
  readonly text: string;
  readonly style: "good" | "accent" | "warning" | "attention" | "emphasis";
  readonly ways: readonly { readonly buttons: readonly Button[] }[];
};

export const note = (style: Note["style"], text: string, ...buttons: readonly Button[]): Note => ({
  ...{ style, text },
  ways: buttons.length > 0 ? [{ buttons }] : [],
});

const draw = layout<Note>(noteTemplate);

/** The same card, with notes about something that happened elsewhere directly above its actions. */
export const withNotes = (card: AdaptiveCard, notes: readonly Note[]): AdaptiveCard => ({
  ...card,
  body: [...(card.body as readonly unknown[]), ...notes.map(draw)],
});

/** A sentence on its own. */
export type Sentence = { readonly text: string };

/** In the format of the templates: a list without the nulls. */
export const sentences = (...texts: readonly (string | null)[]): Sentence[] =>
  texts.flatMap((text) => (text === null ? [] : [{ text }]));
