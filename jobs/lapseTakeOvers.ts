import type { Clock, TakeOverStore } from "../domain/ports";
import { lapsed } from "../domain/takeOver";
import { newsOfEnd } from "../domain/takeOverNews";

/** Ends each wish to take over that can be answered no longer, and tells who asked and whom it concerned. */
export async function lapseTakeOvers({
  takeOvers,
  clock,
}: {
  takeOvers: Pick<TakeOverStore, "open" | "lapse">;
  clock: Clock;
}): Promise<void> {
  for (const id of await takeOvers.open())
    await takeOvers.lapse(id, (structure, standing) => {
      const over = lapsed(structure, standing, clock.now());
      return over && { takeOvers: [over], news: newsOfEnd(structure, over, null) };
    });
}
