import { inShort } from "../words/inShort";
import type { Button } from "./button";
import type { CardField } from "./cardField";

/** An input's content when its card was drawn. */
export type Filled = { readonly label: string; readonly value: string };

/** Longer texts are in a card only while they have a problem; they are asked for again anyway. */
const LONGEST = 200;
const LONGEST_LABEL = 60;

/**
 * Records in the buttons which inputs were filled when the card was drawn. A client may leave out empty inputs, and old
 * ones leave out all. Without the record, an emptied input looks like one that did not arrive.
 */
export function withFilled(fields: readonly CardField[], buttons: readonly Button[]): Button[] {
  const inputs = fields.flatMap(({ texts, choices, dates, times }) => [...texts, ...choices, ...dates, ...times]);
  const filled: Record<string, Filled> = Object.fromEntries(
    inputs
      .filter(({ value }) => value !== "" && value.length <= LONGEST)
      .map(({ id, label, value }) => [id, { label: inShort(label, LONGEST_LABEL), value }]),
  );
  if (Object.keys(filled).length === 0) return [...buttons];
  return buttons.map((each) => (each.inputs === "auto" ? { ...each, data: { ...each.data, filled } } : each));
}
