import type { AdaptiveCard } from "../kit/adaptiveCard";
import { shortCard } from "../kit/shortCard";
import { t } from "../wording";

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

/** Local mode: what others were sent meanwhile, and how to see it. */
export function othersGotCard(got: readonly { readonly name: string; readonly card: AdaptiveCard }[]): AdaptiveCard {
  const lines = got
    .slice(-MOST)
    .map(({ name, card }) => t("othersGot.line", { name, title: headingOf(card) ?? t("bot") }));
  const first = got.at(-1)?.name.split(" ")[0] ?? "";
  return shortCard(
    t("bot"),
    t("othersGot.title"),
    [...lines, "", t("othersGot.how", { name: first.toLowerCase() })].join("\n"),
    [],
  );
}
