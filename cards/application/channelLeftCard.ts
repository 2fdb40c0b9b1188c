import type { Structure } from "../../domain/application/structure";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { button } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { ownerOf } from "../words/places";

/** What a status card becomes in the channel that the application has left. */
export const channelLeftCard = (application: Structure): AdaptiveCard =>
  shortCard(ownerOf(application) ?? "", application.title, t("moveHere.left"), [
    button(t("button.myTasks"), homeVerbs.tasks),
  ]);
