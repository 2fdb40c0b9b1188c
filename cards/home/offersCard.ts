import { type Button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { t } from "../wording";

/** Answers a text that asks for nothing known: the likeliest next steps, of which the first is the likeliest. */
export function offersCard([first, ...others]: readonly [Button, ...Button[]]): AdaptiveCard {
  return shortCard(t("bot"), t("notice.unknownCommand"), t("say.offers"), [primary(first), ...others]);
}
