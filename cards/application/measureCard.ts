import { type Measure, measuresOf, type Structure } from "../../domain/application/structure";
import type { Form } from "../../forms/form";
import { type Button, button, destructiveButton, primary, submitButton } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { t } from "../wording";
import { applicationName } from "../words/whereIs";
import { type MeasureProblems, type MeasureTyped, measureFields } from "./measureFields";

export type MeasureArgs = {
  form: Form;
  application: Structure;
  measure: Measure;
  /** The input values; null to show what is stored. */
  typed: MeasureTyped | null;
  problems: MeasureProblems;
};

/** One measure: to rename, move or remove it, and to choose its scheme and parties. */
export function measureCard({ form, application, measure, typed, problems }: MeasureArgs): AdaptiveCard {
  const { id: measureId, number, name, scheme, partyIds } = measure;
  const at = { applicationId: application.id, measureId };
  const count = measuresOf(application).length;
  const place = number ?? count;
  const moves: Button[] = [
    ...(place > 1 ? [button(t("measure.up"), applicationVerbs.moveMeasure, { ...at, to: place - 1 })] : []),
    ...(place < count ? [button(t("measure.down"), applicationVerbs.moveMeasure, { ...at, to: place + 1 })] : []),
  ];
  return formCard({
    heading: heading(applicationName(application), t("measure.title", { number: place }), {
      text: t("section.ofTotal", { index: place, total: count }),
      style: "Informative",
    }),
    fields: measureFields(
      form,
      application,
      typed ?? { name, scheme: scheme ?? "", partyIds: partyIds.join(",") },
      problems,
    ),
    buttons: [
      primary(submitButton(t("section.save"), applicationVerbs.changeMeasure, at)),
      ...moves,
      destructiveButton(t("button.remove"), applicationVerbs.askRemoveMeasure, at),
      button(t("button.back"), applicationVerbs.measures, { applicationId: application.id }),
    ],
  });
}
