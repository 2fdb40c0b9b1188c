import type { AdaptiveCard } from "../kit/adaptiveCard";
import { type Button, button, confirmBeforeLeaving, primary } from "../kit/button";
import { nodesIn } from "../kit/guardTyped";
import { layout } from "../kit/layout";
import buttonPart from "../templates/parts/button.json";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";

const draw = layout<Button>(buttonPart);

/** Teams shows this many buttons beside each other; the rest are in its overflow menu. */
const MOST_BUTTONS = 6;

/** The id that the home card gives its lines, by which it is recognised. */
const HOME = '"id":"overview"';
const WAY_HOME = `"verb":"${homeVerbs.tasks.name}"`;

/**
 * The card with "Til oversikten", for a personal chat; unchanged if it leads there already, or is the home card. On a
 * card without any other button it is the next step.
 */
export function withOverview(card: AdaptiveCard): AdaptiveCard {
  const json = JSON.stringify(card);
  if (json.includes(WAY_HOME) || json.includes(HOME)) return card;
  const actions: unknown[] = Array.isArray(card.actions) ? card.actions : [];
  const own = wayFrom(card);
  const way = draw(nodesIn(card).some(isButton) ? own : primary(own));
  return { ...card, actions: [...actions, actions.length < MOST_BUTTONS ? way : { ...way, mode: "secondary" }] };
}

/** A download counts too. */
const isButton = ({ type }: { readonly [key: string]: unknown }): boolean =>
  type === "Action.Execute" || type === "Action.OpenUrl";

type Leaving = { readonly applicationId: string; readonly leaving: Button["data"] };

/** The button; where others of the card ask first about what was typed and not saved, so does this one. */
function wayFrom(card: AdaptiveCard): Button {
  const guard = leavingIn(card);
  if (!guard) return button(t("button.overview"), homeVerbs.tasks);
  const { applicationId, leaving } = guard;
  return confirmBeforeLeaving(button(t("button.overview"), homeVerbs.tasks, { applicationId }), leaving);
}

/** What a button of the card carries in order to ask first. */
function leavingIn(node: unknown): Leaving | null {
  if (typeof node !== "object" || node === null) return null;
  if ("leaving" in node && "applicationId" in node) return node as Leaving;
  for (const each of Object.values(node)) {
    const found = leavingIn(each);
    if (found) return found;
  }
  return null;
}
