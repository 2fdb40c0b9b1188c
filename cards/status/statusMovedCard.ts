import type { Structure } from "../../domain/application/structure";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { statusVerbs } from "../verbs/statusVerbs";
import { t } from "../wording";
import { ownerOf } from "../words/whereIs";

/** Replaces an earlier status card after it is posted again. Short, so that nobody takes it for the current one. */
export const statusMovedCard = (application: Structure): AdaptiveCard =>
  shortCard(ownerOf(application) ?? "", application.title, t("status.moved"), [
    primary(button(t("status.showAnyway"), statusVerbs.show, { applicationId: application.id })),
  ]);
