import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";

/** Shown when the bot is installed for a person. */
export const welcomeCard = (): AdaptiveCard =>
  shortCard(t("bot"), t("welcome.title"), `${t("welcome.text")}\n\n${t("welcome.languages")}`, [
    primary(button(t("button.overview"), homeVerbs.tasks)),
  ]);
