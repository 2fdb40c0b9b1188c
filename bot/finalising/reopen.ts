import { reopenCard } from "../../cards/finalising/reopenCard";
import { reopenedCard } from "../../cards/finalising/reopenedCard";
import { noticeCard } from "../../cards/home/noticeCard";
import { finalisingVerbs } from "../../cards/verbs/finalisingVerbs";
import { isCoordinator, membershipsOf } from "../../domain/application/application";
import type { ReasonProblem } from "../../domain/finalising/makeFinal";
import { type ReopenRefusal, reopen } from "../../domain/finalising/reopen";
import { refuse } from "../../domain/values/outcome";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { commonRefusalCard } from "../handler/opened";
import type { Turn } from "../handler/turn";
import { isHere, statusOf } from "../status/channelCard";
import { finalOf, forFinal, readerOf } from "./finalCard";

/**
 * "Last ned" on the status card, and each final application on the home card. What is pressed in the channel is
 * answered in the person's own chat, where the documents have the private answers too.
 */
export const showFinal = decidingAction(finalisingVerbs.show, async (deps, turn, { applicationId }) => {
  const { channel, person } = turn;
  if (channel === null || !(await isHere(deps, channel, applicationId)))
    return forFinal(deps, turn, applicationId, async (final) => finalOf(deps, readerOf(turn), final));
  const scene = await deps.sections.scene(applicationId, []);
  if (!scene || membershipsOf(scene.structure, person.id).length === 0)
    return statusOf(deps, applicationId, { kind: "not-member" });
  return forFinal(deps, turn, applicationId, async () => {
    await deps.messages.send(turn.cause, [{ kind: "final", applicationId, personId: person.id }]);
    return statusOf(deps, applicationId, { kind: "sent-to-chat" });
  });
});

const reasonCard = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  typedReason = "",
  problem: ReasonProblem | null = null,
) =>
  forFinal(deps, turn, applicationId, async ({ structure, standing }) =>
    isCoordinator(structure, turn.person.id)
      ? reopenCard({ application: structure, number: standing.number, typedReason, problem })
      : noticeCard({ kind: "not-coordinator" }),
  );

/** "Åpne igjen": asks why. */
export const askReopen = decidingAction(finalisingVerbs.askReopen, (deps, turn, { applicationId }) =>
  reasonCard(deps, turn, applicationId),
);

/** "Åpne igjen" under the reason. The channel is told by the queue. */
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
    if (refusal.kind === "no-reason" || refusal.kind === "reason-too-long")
      return reasonCard(deps, turn, applicationId, reason, refusal);
    // An old card, of a version that was opened again since: what holds now is shown instead.
    if (refusal.kind === "stale")
      return forFinal(deps, turn, applicationId, async (final) => finalOf(deps, readerOf(turn), final));
    return (await commonRefusalCard(deps, turn, applicationId, refusal)) ?? noticeCard({ kind: "stale" });
  },
);
