import type { Structure } from "../../domain/application/structure";
import type { Finalisation } from "../../domain/finalising/finalisation";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { button } from "../kit/button";
import { heading } from "../kit/heading";
import { downloadCard } from "../status/downloadCard";
import { reasonQuote } from "../status/reasonQuote";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { importingVerbs } from "../verbs/importingVerbs";
import { statusVerbs } from "../verbs/statusVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { instantInWords } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";

export type FinalArgs = {
  application: Pick<Structure, "id" | "title" | "year" | "parties" | "timeZone">;
  current: Finalisation;
  /** Earlier final versions that were reopened, oldest first. */
  earlier: readonly Finalisation[];
  isCoordinator: boolean;
  documentsUrl: string;
  now: Date;
};

const MOST_EARLIER = 5;
const LONGEST_EARLIER = 300;

/**
 * A final application: when and by whom it was made final, its documents, and for the coordinator the button to reopen
 * it.
 */
export function finalCard({ application, current, earlier, isCoordinator, documentsUrl, now }: FinalArgs) {
  const { id: applicationId, timeZone } = application;
  const { number, at, byName, reason } = current;
  const when = (instant: Date) => instantInWords(instant, timeZone, now);
  const before = earlier.slice(-MOST_EARLIER).flatMap((each) =>
    each.reopened
      ? [
          t("final.earlier", {
            number: each.number,
            when: when(each.at),
            reopened: when(each.reopened.at),
            person: each.reopened.byName,
            reason: inShort(each.reopened.reason.replace(/\s+/g, " "), LONGEST_EARLIER),
          }),
        ]
      : [],
  );
  return downloadCard({
    heading: heading(applicationName(application), t("final.version", { number }), {
      text: t("final.done"),
      style: "Good",
    }),
    lines: linesOf(
      [
        t("final.by", { when: when(at), person: byName }),
        t("final.locked"),
        "",
        ...(isCoordinator ? [t("final.next"), t("final.steps")] : [t("final.nextOfOthers")]),
      ].join("\n"),
    ),
    quotes: reasonQuote(current, reason),
    earlier: linesOf(before.join("\n")),
    download: t("draft.download"),
    documentsUrl,
    buttons: [
      ...(isCoordinator
        ? [
            button(t("button.carryOver"), importingVerbs.askCarryOver, { applicationId }),
            button(t("final.reopen"), finalisingVerbs.askReopen, { applicationId }),
            button(t("audit.export"), statusVerbs.exportLog, { applicationId }),
          ]
        : []),
      button(t("button.overview"), homeVerbs.tasks),
    ],
  }) satisfies AdaptiveCard;
}
