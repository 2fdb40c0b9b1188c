import { formatKroner } from "../../domain/amounts/formatKroner";
import type { Measure, Structure } from "../../domain/application/structure";
import { button, destructiveButton, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { t } from "../wording";
import { whereAndWhose } from "../words/whereIs";

export type RemoveMeasureArgs = { application: Structure; measure: Measure; answers: number; kroner: number };

/** Asks before a measure is removed, and says what goes with it. */
export function removeMeasureCard({ application, measure, answers, kroner }: RemoveMeasureArgs): AdaptiveCard {
  const { id: applicationId } = application;
  const what =
    answers > 0 || kroner > 0
      ? t("removeMeasure.hides", { count: answers, kroner: formatKroner(kroner) })
      : t("removeMeasure.empty");
  return shortCard(
    whereAndWhose(application, measure.id),
    t("removeMeasure.title"),
    `${what}\n\n${t("removeMeasure.kept")}`,
    [
      primary(button(t("removeMeasure.keep"), applicationVerbs.measures, { applicationId })),
      destructiveButton(t("button.remove"), applicationVerbs.removeMeasure, { applicationId, measureId: measure.id }),
    ],
  );
}
