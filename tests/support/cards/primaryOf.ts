import { type Button, buttonsOf, type Card } from "../../../demo/card";

/** The primary button of a card. */
export function primaryOf(card: Card): Button {
  const found = buttonsOf(card).find(({ style }) => style === "positive");
  if (!found)
    throw new Error(
      `no primary button among ${buttonsOf(card)
        .map(({ title }) => title)
        .join(", ")}`,
    );
  return found;
}
