import { createHash } from "node:crypto";
import type { AdaptiveCard } from "../../cards/adaptiveCard";

/** The buttons that make something new: pressed twice they would make it twice. */
const MAKES = new Set([
  "application/create",
  "carryOver/confirm",
  "deadlines/setPart",
  "import/confirm",
  "measure/add",
  "parties/sendInvitations",
  "party/joinAs",
  "section/askChange",
  "takeOver/send",
  "thread/add",
  "thread/sendQuestion",
]);

/** The name, in a button's data, of the mark that only this drawing of the card has. */
const DRAWING = "drawing";

/**
 * The card as it is sent, with a mark in each button that makes something new. A double click can arrive as two
 * activities: by the mark they are known to be one press. It is set when the card is sent, so that drawing stays pure.
 */
export function markDrawing(card: AdaptiveCard, newId: () => string): AdaptiveCard {
  const drawing = newId().slice(0, 8);
  const marked = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(marked);
    if (typeof node !== "object" || node === null) return node;
    const { verb, data } = node as { verb?: unknown; data?: object };
    if (typeof verb === "string" && MAKES.has(verb)) return { ...node, data: { ...data, [DRAWING]: drawing } };
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, marked(value)]));
  };
  return marked(card) as AdaptiveCard;
}

/**
 * What two activities of one press have in common: the person, the button of one drawn card, and what stood in its
 * inputs. Null for what may be pressed again. With other inputs the same button makes something else.
 */
export function pressOf(personId: string, verb: string, data: unknown): string | null {
  if (!MAKES.has(verb) || typeof data !== "object" || data === null || !(DRAWING in data)) return null;
  const content = JSON.stringify([personId, verb, Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return `press ${createHash("sha256").update(content).digest("base64url")}`;
}
