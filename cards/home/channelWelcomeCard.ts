import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { t } from "../wording";

/** Shown when the bot is installed in a channel. */
export const channelWelcomeCard = (): AdaptiveCard =>
  shortCard(t("bot"), t("channelWelcome.title"), t("channelWelcome.text"), [
    primary(button(t("button.newApplication"), applicationVerbs.start)),
  ]);
