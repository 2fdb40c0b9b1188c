import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { statusMovedCard } from "../../cards/status/statusMovedCard";
import type { Partnership } from "../../domain/ports/channelStore";
import type { Application } from "../../domain/section/section";
import { inLanguage } from "../../domain/values/language";
import { retryWrite } from "../../jobs/retryWrite";
import { type Outbound, refusedWith } from "../delivery/outbound";
import type { BotDeps } from "../handler/botDeps";
import { statusOfLoaded } from "../status/statusOf";

/**
 * Keeps one status card in the channel up to date: it is posted once, and then updated in place for everybody. If it
 * was deleted, or somebody asks for it, it is posted again and the earlier card says so.
 */
export function statusBoard(
  deps: Pick<
    BotDeps,
    "awards" | "channels" | "deadlines" | "finalisations" | "forms" | "links" | "clock" | "statusMessages"
  >,
  outbound: Outbound,
) {
  /**
   * Teams answers 404 for a deleted message, and 403 in some clouds. If 403 means that the bot was removed, posting
   * again is refused too, and that is recorded.
   *
   * @returns false if the message no longer exists
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

  async function show(application: Application): Promise<void> {
    const { id: applicationId } = application;
    const message = await deps.statusMessages.statusMessage(applicationId);
    if (!message) return;
    const { partnership, activityId, moved } = message;
    const card = await inLanguage(partnership.language, () => statusOfLoaded(deps, application, null));
    if (activityId === null || !(await updated(partnership, activityId, card))) {
      const posted = await outbound.post(partnership, card);
      await retryWrite(() => deps.statusMessages.statusPosted(applicationId, posted));
    }
    for (const each of moved) {
      await updated(
        partnership,
        each,
        inLanguage(partnership.language, () => statusMovedCard(application)),
      );
      await retryWrite(() => deps.statusMessages.statusMoved(applicationId, each));
    }
    if (partnership.lost) await deps.channels.works(partnership.id);
  }

  return { show };
}
