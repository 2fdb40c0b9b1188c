import type { Structure } from "../../domain/application/structure";
import type { Section } from "../../domain/section/section";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { consultationVerbs } from "../verbs/consultationVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { titleOf } from "../words/titleOf";
import { applicationName } from "../words/whereIs";
export type ConsultationArgs = {
  application: Structure;
  section: Section;
  /** The rest is not written, and the coordinator asks all the same. */
  isEarly: boolean;
};

/** To the shop stewards, once all is written or the coordinator asks: the draft, and the section for their answer. */
export const consultationCard = ({ application, section, isEarly }: ConsultationArgs): AdaptiveCard =>
  shortCard(
    `${applicationName(application)} · ${t("consultation.title")}`,
    titleOf(section.form),
    t(isEarly ? "consultation.early" : "consultation.text"),
    [
      primary(button(t("consultation.read"), consultationVerbs.readDraft, { applicationId: application.id })),
      button(t("consultation.answer"), writingVerbs.goTo, {
        applicationId: application.id,
        measureId: section.measureId,
        sectionId: section.sectionId,
      }),
      button(t("button.overview"), homeVerbs.tasks),
    ],
  );
