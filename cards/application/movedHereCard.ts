import type { Structure } from "../../domain/application/structure";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
/** Says that an application has moved to this channel. Its status card follows. */
export const movedHereCard = ({ title, network }: Structure): AdaptiveCard =>
  shortCard(network, t("moveHere.done", { title: inShort(title, 80) }), t("moveHere.doneText"), [
    primary(button(t("button.myTasks"), homeVerbs.tasks)),
  ]);
