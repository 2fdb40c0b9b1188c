import type { Structure } from "../../domain/application/structure";
import type { Finalisation } from "../../domain/finalising/finalisation";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { type Button, button, primary } from "../kit/button";
import { heading } from "../kit/heading";
import { coordinatorsIn } from "../people/coordinatorsIn";
import { deliveryBadge } from "../status/deliveryBadge";
import { downloadCard } from "../status/downloadCard";
import { reasonQuote } from "../status/reasonQuote";
import { fetchingVerbs } from "../verbs/fetchingVerbs";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { importingVerbs } from "../verbs/importingVerbs";
import { statusVerbs } from "../verbs/statusVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { deadlineInWords, instantInWords } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { plainText } from "../words/plainText";
import { applicationName } from "../words/whereIs";

export type FinalArgs = {
  application: Structure;
  current: Finalisation;
  /** Earlier final versions that were reopened, oldest first. */
  earlier: readonly Finalisation[];
  isCoordinator: boolean;
  now: Date;
};

const MOST_EARLIER = 5;
const LONGEST_EARLIER = 300;

/**
 * A final application: when and by whom it was made final and delivered, and the way to its documents. Its coordinator is led to
 * deliver it, and can reopen it.
 */
export function finalCard(args: FinalArgs) {
  const { application, current, earlier, isCoordinator, now } = args;
  const { timeZone } = application;
  const { number, at, byName, reason, delivered } = current;
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
  const documents = button(t("documents.get"), fetchingVerbs.get, {
    applicationId: application.id,
    draftId: current.draftId,
  });
  return downloadCard({
    heading: heading(applicationName(application), t("final.version", { number }), deliveryBadge(current)),
    lines: linesOf(
      [
        t("final.by", { when: when(at), person: byName }),
        ...(delivered ? [t("final.deliveredBy", { when: when(delivered.at), person: delivered.byName })] : []),
        "",
        nextOf(args, delivered !== null),
      ].join("\n"),
    ),
    quotes: reasonQuote(current, reason),
    earlier: linesOf(before.join("\n")),
    links: [],
    buttons: [
      isCoordinator && !delivered ? documents : primary(documents),
      ...(isCoordinator ? leading(application, current) : []),
      button(t("button.overview"), homeVerbs.tasks),
    ],
  }) satisfies AdaptiveCard;
}

/** What is to be done with it now, and who waits for whom. */
function nextOf({ application, isCoordinator, now }: FinalArgs, delivered: boolean): string {
  if (delivered) return isCoordinator ? t("final.afterDelivery") : t("final.afterDeliveryOfOthers");
  if (!isCoordinator) return plainText(t("final.nextOfOthers", { person: coordinatorsIn(application) }));
  const deadline = deadlineInWords(application.deadline, application.timeZone, now);
  return `${t("final.next")}\n${t("final.steps", { deadline })}`;
}

/** The coordinator's buttons: until it is delivered, the primary one says that it is. */
function leading({ id: applicationId }: Structure, { number, delivered }: Finalisation): Button[] {
  const deliver = primary(button(t("final.deliver"), finalisingVerbs.deliver, { applicationId, number }));
  return [
    ...(delivered ? [] : [deliver]),
    button(t("button.carryOver"), importingVerbs.askCarryOver, { applicationId }),
    ...(delivered ? [button(t("final.undoDelivery"), finalisingVerbs.undoDelivery, { applicationId, number })] : []),
    button(t("final.reopen"), finalisingVerbs.askReopen, { applicationId }),
    button(t("audit.export"), statusVerbs.exportLog, { applicationId }),
  ];
}
