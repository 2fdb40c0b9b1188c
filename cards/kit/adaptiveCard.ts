/** A card as it is sent: Adaptive Cards 1.5 with what Teams adds. */
export type AdaptiveCard = { readonly type: "AdaptiveCard"; readonly [field: string]: unknown };
