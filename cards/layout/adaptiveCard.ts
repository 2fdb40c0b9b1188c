/** A card as sent: Adaptive Cards 1.5 with Teams' extensions. */
export type AdaptiveCard = { readonly type: "AdaptiveCard"; readonly [field: string]: unknown };
