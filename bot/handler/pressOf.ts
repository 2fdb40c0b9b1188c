import { createHash } from "node:crypto";
import { typedGuard } from "../../cards/kit/guardTyped";
import { replaceNodes } from "../../cards/kit/nodesIn";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { everyVerb } from "../../cards/verbs/everyVerb";
import type { Repeats } from "../../cards/verbs/verb";

/** Two presses further apart than twice this are not a double click. */
const DOUBLE_CLICK_MS = 5_000;

const repeatsOf = (verb: string): Repeats => everyVerb.get(verb)?.repeats ?? "freely";

/** Key in a button's data for the mark of this one drawing of the card. */
const DRAWING = "drawing";

/**
 * The card to send, with a mark in each button that makes or sends something. A double click can arrive as two
 * activities; the mark identifies them as one press. It is set on sending, so that drawing stays pure. There, too, the
 * buttons learn to ask about typed text.
 */
export function markDrawing(card: AdaptiveCard, newId: () => string): AdaptiveCard {
  const drawing = newId().slice(0, 8);
  const guarded = typedGuard(card);
  return replaceNodes(card, (node) => {
    const sent = guarded(node);
    if (typeof node.verb !== "string" || repeatsOf(node.verb) === "freely") return sent;
    const { data, ...button } = sent ?? node;
    return { ...button, data: { ...(data as object | undefined), [DRAWING]: drawing } };
  }) as AdaptiveCard;
}

/**
 * Keys that two activities of one press share: the person, the button of one drawn card, and its input values. With
 * other inputs the same button makes something else. Empty for buttons that may be pressed again at once.
 *
 * A press that counts only for a while has keys for the current time span and the next. Both activities of a double
 * click then share a key, even if a span ends between them.
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
