import { inShort } from "../words/written";
import type { Button } from "./button";
import type { Field } from "./field";

/** What an input had in it when its card was drawn. */
export type Filled = { readonly label: string; readonly value: string };

/** Longer texts stand in a card only while something is wrong with them; they are asked for again in any case. */
const LONGEST = 200;
const LONGEST_LABEL = 60;

/**
 * Tells the buttons that send the inputs which of these were filled. A client may leave out an input that is empty, and
 * old ones leave out all: without this nobody could tell what was emptied from what did not arrive.
 */
export function withFilled(fields: readonly Field[], buttons: readonly Button[]): Button[] {
  const inputs = fields.flatMap(({ texts, choices, dates, times }) => [...texts, ...choices, ...dates, ...times]);
  const filled: Record<string, Filled> = Object.fromEntries(
    inputs
      .filter(({ value }) => value !== "" && value.length <= LONGEST)
      .map(({ id, label, value }) => [id, { label: inShort(label, LONGEST_LABEL), value }]),
  );
  if (Object.keys(filled).length === 0) return [...buttons];
  return buttons.map((each) => (each.inputs === "auto" ? { ...each, data: { ...each.data, filled } } : each));
}
