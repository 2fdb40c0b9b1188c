import { type AwardNote, awardCard } from "../../cards/award/awardCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { awardVerbs } from "../../cards/verbs/awardVerbs";
import { ownerShares } from "../../domain/application/ownerShares";
import { isCoordinator } from "../../domain/application/structure";
import { totalsOf } from "../../domain/application/totals";
import { awardedAmounts } from "../../domain/award/awardedAmounts";
import { compareAward } from "../../domain/award/compareAward";
import { nextReport } from "../../domain/award/report";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { ofDelivered } from "./currentFinal";

/** What was applied for beside what was granted, as the member may see and the coordinator may change it. */
const awardOfApplication = (
  deps: BotDeps,
  turn: Turn,
  { form, application }: ApplicationContext,
  happened: AwardNote["kind"] | null = null,
): Promise<AdaptiveCard> =>
  ofDelivered(deps, turn, application, async ({ current }) => {
    const { award, started } = await deps.awards.of(application.id);
    const amounts = awardedAmounts(form, award);
    return awardCard({
      form,
      application,
      number: current.number,
      award,
      comparison: compareAward(form, application, award),
      totals: totalsOf(form, application, amounts),
      owners: ownerShares(form, application, amounts),
      reporting: { started, next: nextReport(deps.forms, application, award, started) },
      isCoordinator: isCoordinator(application, turn.person.id),
      happened: happened && { kind: happened },
      now: deps.clock.now(),
    });
  });

/** "Søkt og tilsagn". */
export const showAward = cardAction(awardVerbs.show, (deps, turn, _data, context) =>
  awardOfApplication(deps, turn, context),
);

/** The same after a change, by what is stored then. */
export const shownAward = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  happened: AwardNote["kind"] | null,
): Promise<AdaptiveCard> =>
  withAccess(awardVerbs.show, deps, turn, { applicationId }, (context) =>
    awardOfApplication(deps, turn, context, happened),
  );
