import { setTimeout as pause } from "node:timers/promises";
import type { SendTurns } from "../../domain/ports/sendTurns";
import type { InFlightLimit } from "../../jobs/inFlightLimit";
import type { Outbound } from "./outbound";
import { refusedWith } from "./outbound";
import { NotYet, retryAfterMs } from "./sendFailure";

/** How long a message waits for its turn in hand; one whose turn comes later goes back to the queue meanwhile. */
const PATIENCE_MS = 3_000;

/** A turn that is missed by more than this is let go: after a standstill all who waited would send at once. */
const LATE_MS = 200;

/** Without a word from Teams about how long, a thread that has had too much rests this long. */
const REST_MS = 2_000;

/** Where a reply in a thread counts: Teams counts the channel's messages together. */
const threadOf = (conversationId: string): string => conversationId.split(";messageid=")[0] as string;

/**
 * Sends each message when it is its turn, so that Teams' limits hold, and no more are in flight than may be. What
 * Teams finds too much all the same holds its thread for as long as Teams says. When `stopping`, nothing more is sent.
 * @throws NotYet for what goes back to the queue
 */
export function rateLimitedOutbound(
  outbound: Outbound,
  turns: Pick<SendTurns, "take" | "hold">,
  stopping: AbortSignal,
  limit: InFlightLimit,
): Outbound {
  async function at<Result>(tenantId: string, conversationId: string, send: () => Promise<Result>): Promise<Result> {
    const threadId = threadOf(conversationId);
    limit.release();
    if (stopping.aborted) throw new NotYet(0);
    for (let late = true; late; ) {
      const asked = Date.now();
      const { waitMs, taken } = await turns.take({ tenantId, threadId }, PATIENCE_MS);
      if (!taken) throw new NotYet(waitMs + Math.random() * PATIENCE_MS);
      if (waitMs > 0) await pause(waitMs, undefined, { signal: stopping }).catch(() => {});
      if (stopping.aborted) throw new NotYet(0);
      late = Date.now() - asked > waitMs + LATE_MS;
    }
    try {
      return await send();
    } catch (error) {
      if (refusedWith(error) === 429) await turns.hold(threadId, retryAfterMs(error) ?? REST_MS);
      throw error;
    }
  }

  /** What would come twice if it were sent again. An update or an opened chat is the same the second time. */
  const once = <Result>(tenantId: string, conversationId: string, send: () => Promise<Result>): Promise<Result> =>
    at(tenantId, conversationId, async () => {
      await limit.acquire();
      if (stopping.aborted) throw new NotYet(0);
      limit.onSend();
      return send();
    });

  return {
    post: (place, card) => once(place.tenantId, place.channelId, () => outbound.post(place, card)),
    reply: (place, root, card) => once(place.tenantId, place.channelId, () => outbound.reply(place, root, card)),
    update: (place, id, card) => at(place.tenantId, place.channelId, () => outbound.update(place, id, card)),
    toConversation: (to, card) => once(to.tenantId, to.conversationId, () => outbound.toConversation(to, card)),
    open: (person, serviceUrl) =>
      at(person.tenantId, `with ${person.teamsId}`, () => outbound.open(person, serviceUrl)),
    roster: outbound.roster,
    isMember: outbound.isMember,
  };
}
