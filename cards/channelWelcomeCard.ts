import type { AdaptiveCard } from "./adaptiveCard";
import { button, first } from "./button";
import { shortCard } from "./shortCard";
import { t } from "./wording";

/** The bot is installed in a channel. */
export const channelWelcomeCard = (): AdaptiveCard =>
  shortCard(t("bot"), t("channelWelcome.title"), t("channelWelcome.text"), [
    first(button(t("button.newApplication"), "application/start")),
  ]);
