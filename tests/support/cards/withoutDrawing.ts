import type { Card } from "../../../demo/card";

/** A card without the marks that tell one drawing of it from another: what it says. */
export const withoutDrawing = (card: Card): Card =>
  JSON.parse(JSON.stringify(card, (key, value) => (key === "drawing" ? undefined : value)));
