import { finalCard } from "../../cards/finalising/finalCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { finalisingVerbs } from "../../cards/verbs/finalisingVerbs";
import { isCoordinator, type PersonId } from "../../domain/application/structure";
import { currentFinalisation, type Finalisation } from "../../domain/finalising/finalisation";
import type { Application } from "../../domain/section/section";
import type { BotDeps } from "../handler/botDeps";
import type { Turn } from "../handler/turn";
import { requireMembership } from "../handler/withAccess";
import { afterwardsOf } from "../status/afterwardsOf";

export type Final = {
  readonly structure: Application;
  readonly finals: readonly Finalisation[];
  readonly current: Finalisation;
};

/** Shows the application's current final version. Without one, the application is treated as closed. */
export async function finalIn(
  { finalisations }: Pick<BotDeps, "finalisations">,
  structure: Application,
  show: (final: Final) => Promise<AdaptiveCard> | AdaptiveCard,
): Promise<AdaptiveCard> {
  const finals = await finalisations.of(structure.id);
  const current = currentFinalisation(finals);
  return current ? show({ structure, finals, current }) : noticeCard({ kind: "finished" });
}

/**
 * The same for a member, after a change or in answer to an old card. Also without the form: a final version is stored
 * as it was made.
 */
export const withFinal = async (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  show: (final: Final) => Promise<AdaptiveCard> | AdaptiveCard,
): Promise<AdaptiveCard> => {
  const member = await requireMembership(deps, turn, { applicationId }, finalisingVerbs.show.state);
  return member.ok ? finalIn(deps, member.value, show) : member.refusal;
};

/** The card of a final application, with the way to its documents and what came of it. */
export const finalCardOf = async (
  deps: Pick<BotDeps, "awards" | "clock" | "forms">,
  personId: PersonId,
  { structure, finals, current }: Final,
): Promise<AdaptiveCard> =>
  finalCard({
    application: structure,
    current,
    earlier: finals.filter(({ reopened }) => reopened !== null),
    isCoordinator: isCoordinator(structure, personId),
    afterwards: await afterwardsOf(deps, structure),
    now: deps.clock.now(),
  });
