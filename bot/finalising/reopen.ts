import { reopenCard } from "../../cards/finalising/reopenCard";
import { reopenedCard } from "../../cards/finalising/reopenedCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { finalisingVerbs } from "../../cards/verbs/finalisingVerbs";
import { membershipsOf, type Structure } from "../../domain/application/structure";
import { type ReopenRefusal, reopen } from "../../domain/finalising/reopen";
import { refuse } from "../../domain/values/outcome";
import type { ReasonProblem } from "../../domain/values/reasonProblem";
import { withAccess } from "../handler/access";
import { cardAction, decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { refusedChange } from "../handler/refusedChange";
import { isHere } from "../handler/requireChannel";
import { statusOf, toChat } from "../status/statusOf";
import { finalIn, finalOf, readerOf, withFinal } from "./finalCard";

/**
 * "Last ned" on the status card, and each final application on the home card. A press in the channel is answered in the
 * person's own chat, where the documents include private answers.
 */
export const showFinal = decidingAction(finalisingVerbs.show, async (deps, turn, { applicationId }) => {
  const { channel, person } = turn;
  if (channel === null || !(await isHere(deps, channel, applicationId)))
    return withFinal(deps, turn, applicationId, (final) => finalOf(deps, readerOf(turn), final));
  const scene = await deps.sections.scene(applicationId, []);
  if (!scene || membershipsOf(scene.structure, person.id).length === 0)
    return statusOf(deps, applicationId, { kind: "not-member" });
  return withFinal(deps, turn, applicationId, () =>
    toChat(deps, turn, applicationId, { kind: "final", applicationId, personId: person.id }),
  );
});

/** "Åpne igjen": asks why. */
export const askReopen = cardAction(finalisingVerbs.askReopen, (deps, _turn, _data, { application }) =>
  reasonCard(deps, application),
);

const reasonCard = (
  deps: BotDeps,
  application: Structure,
  typedReason = "",
  problem: ReasonProblem | null = null,
): Promise<AdaptiveCard> =>
  finalIn(deps, application, ({ standing }) =>
    reopenCard({ application, number: standing.number, typedReason, problem }),
  );

/** "Åpne igjen" under the reason. The queue notifies the channel. */
export const reopenFinal = decidingAction(
  finalisingVerbs.reopen,
  async (deps, turn, { applicationId, number, reason }) => {
    const { person, cause } = turn;
    const outcome = await deps.finalisations.reopen<ReopenRefusal | { kind: "not-member" }>(
      applicationId,
      cause,
      deps.clock.now(),
      (structure, standing) =>
        membershipsOf(structure, person.id).length === 0
          ? refuse({ kind: "not-member" })
          : reopen(structure, standing, { by: person.id, number, reason }),
    );
    if (outcome.ok) {
      const scene = await deps.sections.scene(applicationId, []);
      return scene
        ? reopenedCard({ application: scene.structure, finalisation: outcome.value })
        : noticeCard({ kind: "no-such-thing" });
    }
    const { refusal } = outcome;
    // The card's version has been reopened since: the current state is shown instead.
    if (refusal.kind === "stale")
      return withFinal(deps, turn, applicationId, (final) => finalOf(deps, readerOf(turn), final));
    return refusedChange(deps, turn, applicationId, refusal, (problem) =>
      withAccess(finalisingVerbs.askReopen, deps, turn, { applicationId }, ({ application }) =>
        reasonCard(deps, application, reason, problem),
      ),
    );
  },
);
