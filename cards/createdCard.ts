import type { Structure } from "../domain/application";
import type { AdaptiveCard } from "./adaptiveCard";
import { button, first } from "./button";
import { shortCard } from "./shortCard";
import { t } from "./wording";

/** Takes the place of the set-up card. */
export const createdCard = ({ id, title, year }: Pick<Structure, "id" | "title" | "year">): AdaptiveCard =>
  shortCard(t("created.where", { year }), title, t("created.text"), [
    first(button(t("button.addMeasures"), "measures/open", { applicationId: id })),
    button(t("button.myTasks"), "me/tasks", { applicationId: id }),
  ]);
