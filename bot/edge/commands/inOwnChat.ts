import { actingAsBanner } from "../../../cards/home/actingAsBanner";
import { noticeCard } from "../../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../../cards/layout/adaptiveCard";
import { inLanguage } from "../../../domain/values/language";
import type { BotDeps } from "../../handler/botDeps";
import type { Turn } from "../../handler/turn";

/** Answers in the person's own chat what others in the channel should not see. The channel is told that it was. */
export async function inOwnChat(
  deps: BotDeps,
  turn: Turn,
  answer: (own: Turn) => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> {
  const own: Turn = {
    ...turn,
    channel: null,
    cause: { ...turn.cause, activityId: `${turn.cause.activityId}/own` },
  };
  if (!turn.channel) return answer(own);
  const to = await deps.persons.address(turn.self.id);
  if (!to?.conversationId || !to.serviceUrl || to.blocked) {
    // Without an open chat only the queue reaches them: it opens one, and says where their tasks are.
    await deps.messages.send(own.cause, [{ kind: "home", personId: turn.person.id }]);
  } else {
    const shown = await inLanguage(turn.language, async () => {
      const card = await answer(own);
      return turn.acting ? actingAsBanner(card, turn.person.name) : card;
    });
    await deps.tell({ conversationId: to.conversationId, serviceUrl: to.serviceUrl, tenantId: to.tenantId }, shown);
  }
  return noticeCard({ kind: "sent-to-chat" });
}
