import { button, primary } from "../kit/button";
import { deadlineBadge } from "../kit/deadlineBadge";
import { sentences } from "../kit/note";
import { deliverStep } from "../reminders/nextStep";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { importingVerbs } from "../verbs/importingVerbs";
import { t } from "../wording";
import { deadlineInWords } from "../words/instantInWords";
import type { ApplicationView } from "./applicationView";
import type { HomeFinal } from "./finishedRows";

/** A final application that its coordinator is to deliver: the one thing left. */
export function toDeliverView(
  { title, timeZone, deadline, finalisation: { applicationId, number } }: HomeFinal,
  { index, isLikely, now }: { index: number; isLikely: boolean; now: Date },
): ApplicationView {
  const step = deliverStep(applicationId);
  return {
    title,
    owners: sentences(
      t("home.about", { owner: t("final.version", { number }), deadline: deadlineInWords(deadline, timeZone, now) }),
    ),
    badge: deadlineBadge({ deadline, timeZone }, now),
    progress: [],
    counts: t("final.onlyDelivery"),
    unmanned: [],
    rows: [],
    hidden: [],
    buttons: [isLikely ? primary(step) : step],
    more: t("home.more"),
    fold: `deliver-${index + 1}`,
    folded: [
      {
        buttons: [
          button(t("button.carryOver"), importingVerbs.askCarryOver, { applicationId }),
          button(t("final.reopen"), finalisingVerbs.askReopen, { applicationId }),
        ],
        links: [],
      },
    ],
  };
}
