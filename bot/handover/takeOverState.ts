import { takeOverNewsCard } from "../../cards/handover/takeOverNewsCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { isCoordinator, type Structure } from "../../domain/application/structure";
import { awaitedOwners, isPending, type TakeOver } from "../../domain/handover/takeOver";
import type { BotDeps } from "../handler/botDeps";
import type { Turn } from "../handler/turn";
/** The state of a take-over request, as one reader sees it. */
export function takeOverState(deps: BotDeps, turn: Turn, application: Structure, takeOver: TakeOver): AdaptiveCard {
  return takeOverNewsCard({
    application,
    takeOver,
    awaited: awaitedOwners(application, takeOver).map(({ party }) => party),
    isPending: isPending(application, takeOver, deps.clock.now()),
    isMine: takeOver.asker === turn.person.id,
    led: takeOver.ended === null && isCoordinator(application, turn.person.id),
    now: deps.clock.now(),
  });
}
