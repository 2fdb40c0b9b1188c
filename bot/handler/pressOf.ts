import { createHash } from "node:crypto";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { everyVerb } from "../../cards/verbs/everyVerb";
import type { Repeats } from "../../cards/verbs/verb";

/** Two presses that are further apart than twice this are no double click. */
const DOUBLE_CLICK_MS = 5_000;

const repeatsOf = (verb: string): Repeats => everyVerb.get(verb)?.repeats ?? "freely";

/** The name, in a button's data, of the mark that only this drawing of the card has. */
const DRAWING = "drawing";

/**
 * The card as it is sent, with a mark in each button that makes or sends something. A double click can arrive as two
 * activities: by the mark they are known to be one press. It is set when the card is sent, so that drawing stays pure.
 */
export function markDrawing(card: AdaptiveCard, newId: () => string): AdaptiveCard {
  const drawing = newId().slice(0, 8);
  const marked = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(marked);
    if (typeof node !== "object" || node === null) return node;
    const { verb, data } = node as { verb?: unknown; data?: object };
    if (typeof verb === "string" && repeatsOf(verb) !== "freely")
      return { ...node, data: { ...data, [DRAWING]: drawing } };
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, marked(value)]));
  };
  return marked(card) as AdaptiveCard;
}

/**
 * What two activities of one press have in common: the person, the button of one drawn card, and what stood in its
 * inputs. With other inputs the same button makes something else. Empty for what may be pressed again at once.
 *
 * A press that only counts for a while has this and the next of the spans of time: the second of a double click has at
 * least one in common with the first, also where a span ends between them.
 */
export function pressOf(personId: string, verb: string, data: unknown, now: Date): string[] {
  if (typeof data !== "object" || data === null || !(DRAWING in data)) return [];
  const span = Math.floor(now.getTime() / DOUBLE_CLICK_MS);
  const spans = { never: [null], later: [span, span + 1], freely: [] }[repeatsOf(verb)];
  const sorted = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return spans.map((during) => {
    const content = JSON.stringify([personId, verb, sorted, ...(during === null ? [] : [during])]);
    return `press ${createHash("sha256").update(content).digest("base64url")}`;
  });
}
