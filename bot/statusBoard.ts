import { statusOf } from "./channelCard";
import type { BotDeps } from "./deps";
import { type Outbound, refusedWith } from "./outbound";
import { untilStored } from "./untilStored";

/**
 * Keeps one message in the channel true: the status card is posted once and from then on updated in place, for
 * everybody. If somebody has deleted it, it is posted anew.
 */
export const statusBoard = (
  deps: Pick<BotDeps, "applications" | "finalisations" | "forms" | "clock">,
  outbound: Outbound,
) => ({
  async show(applicationId: string): Promise<void> {
    const message = await deps.applications.statusMessage(applicationId);
    if (!message) return;
    const card = await statusOf(deps, applicationId, null);
    const { partnership, activityId } = message;
    if (activityId !== null) {
      try {
        return await outbound.update(partnership, activityId, card);
      } catch (error) {
        if (refusedWith(error) !== 404) throw error;
      }
    }
    const posted = await outbound.post(partnership, card);
    await untilStored(() => deps.applications.statusPosted(applicationId, posted));
  },
});
