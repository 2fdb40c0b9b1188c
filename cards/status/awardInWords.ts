import { formatKroner } from "../../domain/amounts/formatKroner";
import type { Compared, Comparison } from "../../domain/award/compareAward";
import { t } from "../wording";

/** "Tilsagn: 1 800 000 av 2 458 860 kroner (73 prosent)". Null while nothing is recorded. */
export function awardInWords({ sought, granted, percent }: Compared): string | null {
  if (granted === null) return null;
  const figures = { granted: formatKroner(granted), sought: formatKroner(sought) };
  return percent === null ? t("award.got", figures) : t("award.gotOf", { ...figures, percent });
}

/** The same with how many measures are not recorded yet. */
export function wholeAwardInWords(comparison: Comparison): string | null {
  const got = awardInWords(comparison);
  return got !== null && comparison.left > 0 ? t("award.partly", { award: got, count: comparison.left }) : got;
}

/** What was cut of a part, or that it got more or all; null if nothing is recorded, or it applied for nothing. */
export function cutInWords({ sought, granted, cut }: Compared): string | null {
  if (granted === null || sought === 0) return null;
  if (cut > 0) return t("award.cut", { kroner: formatKroner(cut) });
  return granted > sought ? t("award.more", { kroner: formatKroner(granted - sought) }) : null;
}
