import type { Structure } from "../../domain/application";
import type { AdaptiveCard } from "../adaptiveCard";
import { button } from "../button";
import { ownerOf } from "../places";
import { shortCard } from "../shortCard";
import { t } from "../wording";

/** What a status card becomes in the channel that the application has left. */
export const channelLeftCard = (application: Structure): AdaptiveCard =>
  shortCard(ownerOf(application) ?? "", application.title, t("moveHere.left"), [
    button(t("button.myTasks"), "me/tasks"),
  ]);
