import type { Structure } from "../../domain/application/structure";
import { isReady, type Remaining } from "../../domain/progress/remaining";
import { coordinatorsIn } from "../people/coordinatorsIn";
import { t } from "../wording";
import { plainText } from "../words/plainText";

const MOST_PARTIES = 3;

/** To a person whose own part is done: who waits for whom, and for the coordinator what stands in the way. */
export function remainingSentence(application: Structure, remaining: Remaining): string {
  const { leads, toMend, unapproved, awaited, othersOpen } = remaining;
  if (leads && isReady(remaining)) return t("home.canFinish");
  if (leads && !othersOpen)
    return toMend > 0 ? t("home.toMend", { count: toMend }) : t("home.unapproved", { count: unapproved });
  if (awaited.length === 0) return plainText(t("home.waitsForLead", { person: coordinatorsIn(application) }));
  const names = awaited.slice(0, MOST_PARTIES).join(", ");
  const hidden = awaited.length - MOST_PARTIES;
  return plainText(t("home.waitsFor", { parties: hidden > 0 ? t("status.andMore", { names, count: hidden }) : names }));
}
