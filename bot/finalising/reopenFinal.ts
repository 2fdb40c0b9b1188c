import { reopenCard } from "../../cards/finalising/reopenCard";
import { reopenedCard } from "../../cards/finalising/reopenedCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { finalisingVerbs } from "../../cards/verbs/finalisingVerbs";
import { reopenAsMember } from "../../domain/finalising/reopen";
import type { Application } from "../../domain/section/section";
import type { ReasonProblem } from "../../domain/values/reasonProblem";
import type { BotDeps } from "../handler/botDeps";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { withAccess } from "../handler/withAccess";
import { finalCardOf, finalIn, withFinal } from "./finalCardOf";

/** "Åpne igjen": asks why. */
export const askReopen = cardAction(finalisingVerbs.askReopen, (deps, _turn, _data, { application }) =>
  reasonCard(deps, application),
);

const reasonCard = (
  deps: BotDeps,
  application: Application,
  typedReason = "",
  problem: ReasonProblem | null = null,
): Promise<AdaptiveCard> =>
  finalIn(deps, application, ({ current }) =>
    reopenCard({ application, number: current.number, isSent: current.delivered !== null, typedReason, problem }),
  );

/** "Åpne igjen" under the reason. The queue notifies the channel. */
export const reopenFinal = decidingAction(
  finalisingVerbs.reopen,
  async (deps, turn, { applicationId, number, reason }) => {
    const { person, cause } = turn;
    const outcome = await deps.finalisations.reopen(applicationId, cause, deps.clock.now(), (structure, current) =>
      reopenAsMember(structure, current, { by: person.id, number, reason }),
    );
    if (outcome.ok) {
      const scene = await deps.sections.scene(applicationId, []);
      return scene
        ? reopenedCard({
            application: scene.structure,
            finalisation: outcome.value,
            where: turn.channel ? "channel" : "chat",
          })
        : noticeCard({ kind: "no-such-thing" });
    }
    const { refusal } = outcome;
    // The card's version has been reopened since: the current state is shown instead.
    if (refusal.kind === "stale")
      return withFinal(deps, turn, applicationId, (final) => finalCardOf(deps, turn.person.id, final));
    return refusedChange(deps, turn, applicationId, refusal, (problem) =>
      withAccess(finalisingVerbs.askReopen, deps, turn, { applicationId }, ({ application }) =>
        reasonCard(deps, application, reason, problem),
      ),
    );
  },
);
