import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { SendTurns } from "../../domain/ports/sendTurns";
import type { InFlightLimit } from "../../jobs/inFlightLimit";
import type { Outbound } from "./outbound";
import { refusedWith } from "./outbound";
import { NotYet, retryAfterMs } from "./sendFailure";

/** How long a message waits here for its turn. If its turn comes later, it goes back to the queue. */
const PATIENCE_MS = 3_000;

/** A turn missed by more than this is skipped, or all waiting messages would be sent at once after a standstill. */
const LATE_MS = 200;

/** Pause of a throttled thread if Teams does not say how long. */
const REST_MS = 2_000;

/** The conversation that a thread's reply counts against: Teams counts a channel's messages together. */
const threadOf = (conversationId: string): string => conversationId.split(";messageid=")[0] as string;

/**
 * Sends each message in turn, within Teams' rate limits and the limit of messages in flight. If Teams still throttles a
 * thread, that thread pauses for as long as Teams says. When `stopping`, nothing more is sent.
 * @throws NotYet for messages that go back to the queue
 */
export function rateLimitedOutbound(
  outbound: Outbound,
  turns: Pick<SendTurns, "take" | "hold">,
  stopping: AbortSignal,
  limit: InFlightLimit,
): Outbound {
  // Every message that waits for its turn listens: more than ten are no leak.
  setMaxListeners(0, stopping);
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

  /** For sends that would duplicate if repeated. Repeating an update or an opened chat is harmless. */
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
    attach: (to, file) => once(to.tenantId, to.conversationId, () => outbound.attach(to, file)),
    remove: outbound.remove,
    open: (person, serviceUrl) =>
      at(person.tenantId, `with ${person.teamsId}`, () => outbound.open(person, serviceUrl)),
    roster: outbound.roster,
    isMember: outbound.isMember,
  };
}
