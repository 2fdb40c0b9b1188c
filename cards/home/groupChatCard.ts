import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";

/** Shown in a group chat: what the bot is for there, and where the rest is. */
export const groupChatCard = (): AdaptiveCard =>
  shortCard(t("bot"), t("groupChat.title"), t("groupChat.text"), [
    primary(button(t("groupChat.tasks"), homeVerbs.tasks)),
  ]);
