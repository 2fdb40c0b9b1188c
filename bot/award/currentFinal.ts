import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { hasAward } from "../../domain/award/award";
import type { Application } from "../../domain/section/section";
import { type Final, finalCardOf, finalIn, withFinal } from "../finalising/finalCardOf";
import type { BotDeps } from "../handler/botDeps";
import type { Turn } from "../handler/turn";

/** The final version as it is now, for a card that is older than that. */
export const currentFinal = (deps: BotDeps, turn: Turn, applicationId: string): Promise<AdaptiveCard> =>
  withFinal(deps, turn, applicationId, (final) => finalCardOf(deps, turn.person.id, final));

/**
 * Shows something of an award. Of a version that is not handed in, nothing is granted yet, and of a report nothing ever
 * is: its own card is shown.
 */
export const ofDelivered = (
  deps: BotDeps,
  turn: Turn,
  application: Application,
  show: (final: Final) => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> =>
  finalIn(deps, application, (final) =>
    hasAward(application) ? show(final) : finalCardOf(deps, turn.person.id, final),
  );
