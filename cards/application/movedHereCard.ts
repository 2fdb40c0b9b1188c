import type { Structure } from "../../domain/application";
import type { AdaptiveCard } from "../adaptiveCard";
import { button, first } from "../button";
import { shortCard } from "../shortCard";
import { t } from "../wording";
import { inShort } from "../written";

/** That an application lives in this channel from now on. Its status card follows. */
export const movedHereCard = ({ title, network }: Structure): AdaptiveCard =>
  shortCard(network, t("moveHere.done", { title: inShort(title, 80) }), t("moveHere.doneText"), [
    first(button(t("button.myTasks"), "me/tasks")),
  ]);
