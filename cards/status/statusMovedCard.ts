import type { Structure } from "../../domain/application/structure";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { button } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import { statusVerbs } from "../verbs/statusVerbs";
import { t } from "../wording";
import { ownerOf } from "../words/places";

/** What an earlier status card becomes when it is posted anew: short, so that nobody reads it for the one that holds. */
export const statusMovedCard = (application: Structure): AdaptiveCard =>
  shortCard(ownerOf(application) ?? "", application.title, t("status.moved"), [
    button(t("status.showAnyway"), statusVerbs.show, { applicationId: application.id }),
  ]);
