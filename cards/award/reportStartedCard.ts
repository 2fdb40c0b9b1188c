import type { Structure } from "../../domain/application/structure";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { deadlineInWords } from "../words/instantInWords";
import { applicationName } from "../words/whereIs";

/** Replaces the card on which a report was started. */
export const reportStartedCard = (report: Structure, now: Date): AdaptiveCard =>
  shortCard(
    applicationName(report),
    t("report.startedTitle"),
    t("report.startedText", { deadline: deadlineInWords(report.deadline, report.timeZone, now) }),
    [primary(button(t("button.overview"), homeVerbs.tasks, { applicationId: report.id }))],
  );
