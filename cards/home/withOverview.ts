import { type Button, button, confirmBeforeLeaving, primary } from "../kit/button";
import { type CardNode, nodesIn } from "../kit/nodesIn";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { compiledLayout } from "../layout/compiledLayout";
import buttonPart from "../templates/parts/button.json";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";

const draw = compiledLayout<Button>(buttonPart);

/** Teams shows this many buttons beside each other; the rest are in its overflow menu. */
const MOST_BUTTONS = 6;

/** The id that the home card gives its lines, by which it is recognised. */
const HOME = "overview";

/**
 * The card with "Til oversikten", for a personal chat; unchanged if it leads there already, or is the home card. On a
 * card without any other button it is the next step.
 */
export function withOverview(card: AdaptiveCard): AdaptiveCard {
  const nodes = nodesIn(card);
  if (nodes.some(({ id, verb }) => id === HOME || verb === homeVerbs.tasks.name)) return card;
  const actions: unknown[] = Array.isArray(card.actions) ? card.actions : [];
  const own = wayFrom(nodes);
  const way = draw(nodes.some(isButton) ? own : primary(own));
  return { ...card, actions: [...actions, actions.length < MOST_BUTTONS ? way : { ...way, mode: "secondary" }] };
}

/** A download counts too. */
const isButton = ({ type }: { readonly [key: string]: unknown }): boolean =>
  type === "Action.Execute" || type === "Action.OpenUrl";

type Leaving = CardNode & { readonly applicationId: string; readonly leaving: Button["data"] };

/** The button; where others of the card ask first about what was typed and not saved, so does this one. */
function wayFrom(nodes: readonly CardNode[]): Button {
  const guard = nodes.find((node): node is Leaving => "leaving" in node && "applicationId" in node);
  if (!guard) return button(t("button.overview"), homeVerbs.tasks);
  const { applicationId, leaving } = guard;
  return confirmBeforeLeaving(button(t("button.overview"), homeVerbs.tasks, { applicationId }), leaving);
}
