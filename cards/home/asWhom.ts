import type { AdaptiveCard } from "../kit/adaptiveCard";
import { layout } from "../kit/render";
import asWhomLine from "../templates/asWhom.json";
import { t } from "../wording";

const draw = layout<{ readonly text: string }>(asWhomLine);

/** The same card with a line on top that says whom one plays (local mode only). */
export function asWhom(card: AdaptiveCard, name: string): AdaptiveCard {
  const body = Array.isArray(card.body) ? card.body : [];
  return { ...card, body: [draw({ text: t("asWhom", { name }) }), ...body] };
}
