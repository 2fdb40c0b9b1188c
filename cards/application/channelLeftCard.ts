import type { Structure } from "../../domain/application/structure";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { ownerOf } from "../words/whereIs";

/** Replaces a status card in the application's former channel. */
export const channelLeftCard = (application: Structure): AdaptiveCard =>
  shortCard(ownerOf(application) ?? "", application.title, t("moveHere.left"), [
    primary(button(t("button.myTasks"), homeVerbs.tasks)),
  ]);
