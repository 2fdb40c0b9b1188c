import type { AdaptiveCard } from "../kit/adaptiveCard";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";

/** Shown when the bot is installed for a person. */
export const welcomeCard = (): AdaptiveCard =>
  shortCard(t("bot"), t("welcome.title"), `${t("welcome.text")}\n\n${t("welcome.languages")}`, [
    primary(button(t("button.overview"), homeVerbs.tasks)),
  ]);
