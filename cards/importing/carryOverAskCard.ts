import type { Structure } from "../../domain/application/structure";
import { type DetailsFieldsArgs, detailsFields } from "../application/detailsFields";
import { button, primary, submitButton } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { importingVerbs } from "../verbs/importingVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";

export type CarryOverAskArgs = DetailsFieldsArgs & {
  application: Pick<Structure, "id" | "title" | "year" | "parties">;
};

/** The first step of carrying an application over: the edition and the year. */
export function carryOverAskCard({ application, forms, typed, problems }: CarryOverAskArgs): AdaptiveCard {
  return formCard({
    heading: heading(applicationName(application), t("carryOver.title")),
    lines: linesOf(t("carryOver.lead")),
    fields: detailsFields({ forms, typed, problems }),
    buttons: [
      primary(
        submitButton(t("carryOver.show"), importingVerbs.showCarryOver, {
          applicationId: application.id,
          drawnWith: typed.formId,
        }),
      ),
      button(t("button.overview"), homeVerbs.tasks),
    ],
  });
}
