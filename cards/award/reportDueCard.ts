import type { Structure } from "../../domain/application/structure";
import type { NextReport } from "../../domain/award/report";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { awardVerbs } from "../verbs/awardVerbs";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { t } from "../wording";
import { deadlineInWords } from "../words/instantInWords";
import { applicationName } from "../words/whereIs";

export type ReportDueArgs = { application: Structure; number: number; next: NextReport; now: Date };

/** To the coordinator: the report on an application is due before long, and nobody has started it. */
export function reportDueCard({ application, number, next, now }: ReportDueArgs): AdaptiveCard {
  const { id: applicationId, timeZone } = application;
  const { year, deadline } = next;
  return shortCard(
    applicationName(application),
    t("report.dueTitle", { year }),
    t("report.dueText", { year, deadline: deadlineInWords(deadline, timeZone, now) }),
    [
      primary(button(t("report.start", { year }), awardVerbs.startReport, { applicationId, number, ofYear: year })),
      button(t("award.toFinal"), finalisingVerbs.show, { applicationId }),
    ],
  );
}
