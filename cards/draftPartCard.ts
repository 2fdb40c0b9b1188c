import type { AdaptiveCard } from "./adaptiveCard";

export type DraftPartArgs = {
  heading: string;
  continued: boolean;
  paragraphs: readonly { label: string | null; lines: readonly string[] }[];
  version: number;
};

/** A piece of the draft's text, as a reply under the draft. */
export function draftPartCard(_: DraftPartArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
