import type { Structure } from "../../domain/application/structure";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";

/** Replaces the set-up card, in the channel or in the chat of the person who made it. */
export const createdCard = ({ id, title }: Pick<Structure, "id" | "title">, where: "channel" | "chat"): AdaptiveCard =>
  shortCard(t("created.where"), title, t("created.text"), [
    primary(button(t("button.addMeasures"), applicationVerbs.openMeasures, { applicationId: id })),
    button(t(where === "channel" ? "button.myTasks" : "button.overview"), homeVerbs.tasks, { applicationId: id }),
  ]);
