import type { Structure } from "../domain/application";
import type { AdaptiveCard } from "./adaptiveCard";
import { button } from "./button";
import { ownerOf } from "./places";
import { shortCard } from "./shortCard";
import { t } from "./wording";

/** What an earlier status card becomes when it is posted anew: short, so that nobody reads it for the one that holds. */
export const statusMovedCard = (application: Structure): AdaptiveCard =>
  shortCard(ownerOf(application) ?? "", application.title, t("status.moved"), [
    button(t("status.showAnyway"), "status/show", { applicationId: application.id }),
  ]);
