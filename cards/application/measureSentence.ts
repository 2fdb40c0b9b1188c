import type { MeasureRefusal } from "../../domain/application/measureChange";
import { t } from "../wording";

/** Why a change of a measure was refused. */
export function measureSentence(refusal: MeasureRefusal): string {
  switch (refusal.kind) {
    case "not-coordinator":
      return t("notice.notCoordinatorText");
    case "no-such-measure":
      return t("refusal.noSuchMeasure");
    case "name-missing":
      return t("refusal.measureNameMissing");
    case "scheme-missing":
      return t("refusal.schemeMissing");
    case "name-taken":
      return t("refusal.measureNameTaken", { number: refusal.number });
    case "name-too-long":
      return t("refusal.nameTooLong", { most: refusal.most });
  }
}
