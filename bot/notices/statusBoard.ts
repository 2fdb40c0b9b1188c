import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { statusMovedCard } from "../../cards/status/statusMovedCard";
import type { Partnership } from "../../domain/ports/applicationStore";
import { retryWrite } from "../../jobs/retryWrite";
import { type Outbound, refusedWith } from "../delivery/outbound";
import type { BotDeps } from "../handler/deps";
import { statusOf } from "../status/channelCard";

/**
 * Keeps one message in the channel true: the status card is posted once and from then on updated in place, for
 * everybody. If somebody has deleted it, or asks for it, it is posted anew, and the one before says so.
 */
export function statusBoard(
  deps: Pick<BotDeps, "applications" | "channels" | "deadlines" | "sections" | "finalisations" | "forms" | "clock">,
  outbound: Outbound,
) {
  /**
   * Teams answers 404 for a message that somebody has deleted, and 403 in some clouds. Where 403 means that the bot was
   * taken away, posting anew is refused too, and that is recorded.
   *
   * @returns false if the message is not there to be updated
   */
  async function updated(partnership: Partnership, activityId: string, card: AdaptiveCard): Promise<boolean> {
    try {
      await outbound.update(partnership, activityId, card);
      return true;
    } catch (error) {
      if ([403, 404].includes(refusedWith(error) ?? 0)) return false;
      throw error;
    }
  }

  async function show(applicationId: string): Promise<void> {
    const message = await deps.applications.statusMessage(applicationId);
    if (!message) return;
    const card = await statusOf(deps, applicationId, null);
    const { partnership, activityId, moved } = message;
    if (activityId === null || !(await updated(partnership, activityId, card))) {
      const posted = await outbound.post(partnership, card);
      await retryWrite(() => deps.applications.statusPosted(applicationId, posted));
    }
    for (const each of moved) {
      const scene = await deps.sections.scene(applicationId, []);
      if (scene) await updated(partnership, each, statusMovedCard(scene.structure));
      await retryWrite(() => deps.applications.statusMoved(applicationId, each));
    }
    if (partnership.lost) await deps.channels.works(partnership.id);
  }

  return { show };
}
