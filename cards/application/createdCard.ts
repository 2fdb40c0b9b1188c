import type { Structure } from "../../domain/application/structure";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";

/** Replaces the set-up card. */
export const createdCard = ({ id, title }: Pick<Structure, "id" | "title">): AdaptiveCard =>
  shortCard(t("created.where"), title, t("created.text"), [
    primary(button(t("button.addMeasures"), applicationVerbs.openMeasures, { applicationId: id })),
    button(t("button.myTasks"), homeVerbs.tasks, { applicationId: id }),
  ]);
