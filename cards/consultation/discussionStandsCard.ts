import type { Structure } from "../../domain/application/structure";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { consultationVerbs } from "../verbs/consultationVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { applicationName } from "../words/whereIs";

/**
 * Says that the shop stewards' statement covers the current draft: they just confirmed it (`said`), or nothing changed.
 */
export const discussionStandsCard = ({ application, said }: { application: Structure; said: boolean }): AdaptiveCard =>
  shortCard(
    `${applicationName(application)} · ${t("consultation.about")}`,
    t("consultation.standsTitle"),
    t(said ? "consultation.standsText" : "consultation.unchanged"),
    [
      primary(button(t("button.overview"), homeVerbs.tasks)),
      button(t("consultation.read"), consultationVerbs.readDraft, { applicationId: application.id }),
    ],
  );
