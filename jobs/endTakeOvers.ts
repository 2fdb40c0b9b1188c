import type { ApplicationId } from "../domain/application/structure";
import { endByTime } from "../domain/handover/takeOverStep";
import type { Clock } from "../domain/ports/clock";
import type { TakeOverStore } from "../domain/ports/takeOverStore";

type Deps = {
  readonly takeOvers: Pick<TakeOverStore, "open" | "end">;
  readonly clock: Clock;
  readonly newId: () => string;
};

/** Ends each take-over request whose time has come: it takes effect, or it can no longer be answered. */
export async function endTakeOvers(deps: Deps): Promise<void> {
  for (const id of await deps.takeOvers.open()) await endTakeOver(deps, id);
}

/** The same for one application, so that no press is answered from a request that is over. */
export const endTakeOver = (
  { takeOvers, clock, newId }: Pick<Deps, "clock" | "newId"> & { takeOvers: Pick<TakeOverStore, "end"> },
  id: ApplicationId,
): Promise<void> =>
  takeOvers.end(id, (structure, current) => endByTime(structure, current, { newMemberId: newId(), at: clock.now() }));
