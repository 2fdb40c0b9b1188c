import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import asWhomLine from "../templates/asWhom.json";
import { t } from "../wording";

const draw = layout<{ readonly text: string }>(asWhomLine);

/** The same card with a top line that says who is being played (local mode only). */
export function actingAsBanner(card: AdaptiveCard, name: string): AdaptiveCard {
  const body = Array.isArray(card.body) ? card.body : [];
  return { ...card, body: [draw({ text: t("asWhom", { name }) }), ...body] };
}
