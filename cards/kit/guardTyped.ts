import type { AdaptiveCard } from "../layout/adaptiveCard";
import { everyVerb } from "../verbs/everyVerb";
import type { Leaving } from "./button";
import { type CardNode as Node, nodesIn, replaceNodes } from "./nodesIn";

/** What a button that leaves a card with inputs carries: the press that shows that card again. */
type Guard = { readonly leaving: unknown } | { readonly leavesForm: Leaving };

export const isInput = ({ type }: Node): boolean => typeof type === "string" && type.startsWith("Input.");
const isButton = ({ type }: Node): boolean => type === "Action.Execute";
const dataOf = ({ data }: Node): Node => (typeof data === "object" && data !== null ? (data as Node) : {});

/** How the card is shown again: by the guard that it has itself, or by the verb of the button that sends its inputs. */
function guardOf(buttons: readonly Node[]): Guard | null {
  const own = buttons.map(dataOf).find(({ leaving }) => leaving !== undefined);
  if (own) return { leaving: own.leaving };
  for (const each of buttons.filter(({ associatedInputs }) => associatedInputs === "auto")) {
    const sends = everyVerb.get(String(each.verb));
    const shows = everyVerb.get(sends?.shownBy ?? "");
    const carried = { ...dataOf(each), ...sends?.shownWith };
    const shown = shows?.data.safeParse(carried);
    if (shows && shown?.success)
      return { leavesForm: { verb: shows.name, data: asCarried(carried, shown.data as Node) } };
  }
  return null;
}

/** What the press takes of the button's data, as the button carries it. */
const asCarried = (carried: Node, taken: Node): Node =>
  Object.fromEntries(Object.keys(taken).map((key) => [key, carried[key]]));

/** An input that is called like something the button carries would take its place, so the button's own goes apart. */
function keepingOwn(way: Node, guard: Guard, inputs: ReadonlySet<string>): object {
  const own = Object.entries(dataOf(way)).filter(([key]) => inputs.has(key));
  return "leavesForm" in guard && own.length > 0
    ? { leavesForm: { ...guard.leavesForm, own: Object.fromEntries(own) } }
    : guard;
}

/**
 * Finds what a card's buttons are sent as. One that would leave typed text behind sends it along instead, so that the person
 * is asked; null for all else. A red button of a card with a guard of its own discards on purpose.
 */
export function typedGuard(card: AdaptiveCard): (node: Node) => Node | null {
  const nodes = nodesIn(card);
  const guard = nodes.some(isInput) ? guardOf(nodes.filter(isButton)) : null;
  if (!guard) return () => null;
  const discards = (away: Node) => "discards" in dataOf(away) || ("leaving" in guard && away.style === "destructive");
  const inputs = new Set(nodes.filter(isInput).map(({ id }) => String(id)));
  return (node) =>
    isButton(node) && node.associatedInputs === "none" && !discards(node)
      ? { ...node, data: { ...dataOf(node), ...keepingOwn(node, guard, inputs) }, associatedInputs: "auto" }
      : null;
}

/** The card to send, with its buttons as they are sent. */
export const guardTyped = (card: AdaptiveCard): AdaptiveCard => replaceNodes(card, typedGuard(card)) as AdaptiveCard;
