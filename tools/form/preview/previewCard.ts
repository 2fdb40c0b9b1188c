import type { AdaptiveCard } from "../../../cards/kit/adaptiveCard";

/** A card, as one kind of party gets it. */
export type PreviewCard = {
  readonly what: "home" | "setUp" | "status" | "draft" | "write" | "approve";
  /** Null for the cards of no section. */
  readonly sectionId: string | null;
  /** The section's title, or what the card is. */
  readonly title: string;
  /** What the party does with it: «skriver», «godkjenner»; empty for the cards of no section. */
  readonly does: string;
  readonly where: string;
  readonly card: AdaptiveCard;
};
