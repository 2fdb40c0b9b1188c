import { again, destructive, type Leaving } from "../kit/button";
import { isInput } from "../kit/guardTyped";
import { note, withNotes } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { t } from "../wording";

type Elements = readonly Readonly<Record<string, unknown>>[];
const elementsOf = (part: unknown): Elements => (Array.isArray(part) ? part : []);

/**
 * A card with inputs as it was left, with all that was typed still in them: to be sent by the card's own button, or
 * discarded.
 */
export function unsavedFormCard(
  card: AdaptiveCard,
  typed: Readonly<Record<string, string>>,
  left: Leaving,
): AdaptiveCard {
  const discard = destructive(again(t("section.discard"), { ...left, data: { ...left.data, discards: true } }));
  const kept = { ...card, body: withTyped(card.body, typed) };
  return {
    ...withNotes(kept, [note("warning", t("form.unsaved"), discard)]),
    actions: elementsOf(card.actions).filter(({ associatedInputs }) => associatedInputs === "auto"),
  };
}

function withTyped(part: unknown, typed: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(part)) return part.map((each) => withTyped(each, typed));
  if (typeof part !== "object" || part === null) return part;
  const node = part as Readonly<Record<string, unknown>>;
  const value = isInput(node) ? typed[String(node.id)] : undefined;
  if (value !== undefined) return { ...node, value };
  return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, withTyped(each, typed)]));
}
