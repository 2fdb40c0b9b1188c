import { plainText } from "../words/plainText";

export type Badge = {
  readonly text: string;
  readonly style: "Informative" | "Good" | "Attention" | "Warning" | "Accent";
};

/** The top of a card: location, title, and badges at the right. */
export type Heading = { readonly where: string; readonly title: string; readonly badges: readonly Badge[] };

export const heading = (where: string, title: string, badge: Badge | null = null): Heading => ({
  where,
  title: plainText(title),
  badges: badge ? [badge] : [],
});
