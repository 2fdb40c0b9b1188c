import type { AdaptiveCard } from "../../../cards/layout/adaptiveCard";

/** A card, as one kind of party gets it. */
export type PreviewCard = {
  /** `everything` is a card to write in with all that can be shown. */
  readonly what: "home" | "setUp" | "status" | "draft" | "write" | "everything" | "approve";
  /** Null for the cards of no section. */
  readonly sectionId: string | null;
  /** The section's title, or what the card is. */
  readonly title: string;
  /** What the party does with it, in the language of the page: «skriver», «godkjenner»; empty for the cards of no section. */
  readonly does: string;
  readonly where: string;
  readonly card: AdaptiveCard;
};
