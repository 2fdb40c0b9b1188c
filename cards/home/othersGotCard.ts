import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { t } from "../wording";
import { playButtons } from "./playButtons";

/** The text of a card's heading; null if it has none. */
function headingOf(node: unknown): string | null {
  if (typeof node !== "object" || node === null) return null;
  const { style, text } = node as { style?: unknown; text?: unknown };
  if (style === "heading" && typeof text === "string") return text;
  for (const each of Object.values(node)) {
    const found = headingOf(each);
    if (found !== null) return found;
  }
  return null;
}

/** A card with more lines would hide what the player is doing. */
const MOST = 8;

/** Local mode: what others were sent meanwhile, and a button for each of them, the one who got something last first. */
export function othersGotCard(got: readonly { readonly name: string; readonly card: AdaptiveCard }[]): AdaptiveCard {
  const lines = got
    .slice(-MOST)
    .map(({ name, card }) => t("othersGot.line", { name, title: headingOf(card) ?? t("bot") }));
  const names = [...new Set(got.map(({ name }) => name).reverse())];
  return shortCard(t("bot"), t("othersGot.title"), lines.join("\n"), playButtons(names));
}
