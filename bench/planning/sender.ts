import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Outbound } from "../../bot/delivery/outbound";
import { rateLimitedOutbound } from "../../bot/delivery/rateLimitedOutbound";
import { sendFailure } from "../../bot/delivery/sendFailure";
import { teamsLimits } from "../../bot/delivery/teamsLimits";
import { inFlightLimit } from "../../jobs/inFlightLimit";
import { openQueue } from "../../jobs/queue";
import { openDatabase } from "../../prisma/connection/openDatabase";
import { sendTurns } from "../../prisma/messages/sendTurns";

/** How the messages of the queue are sent: so many under way at a time, each answered after so long. */
export type Sending = { readonly atOnce: number; readonly answeredAfterMs: number };

/**
 * A process that works through the queue. With a sending, each message takes its turn as it does in the bot, in a
 * tenant of its own: what Teams takes of one bot in one tenant limits nobody here.
 */
const database = openDatabase(process.env.DATABASE_URL as string, { poolSize: 16 });
const sending = JSON.parse(process.env.SENDING as string) as Sending | null;
const messages = inFlightLimit(sending?.atOnce ?? 1, () => {});
const teams = { toConversation: () => pause(sending?.answeredAfterMs) } as Partial<Outbound> as Outbound;
const outbound = rateLimitedOutbound(
  teams,
  sendTurns(database.pool, teamsLimits),
  new AbortController().signal,
  messages,
);
const send = () =>
  outbound.toConversation({ conversationId: randomUUID(), tenantId: randomUUID(), serviceUrl: "" }, {} as never);

openQueue(
  (text, values) => database.pool.query(text, values as unknown[]),
  (error) => process.stderr.write(`${error.message}\n`),
  sending ? { noticesAtOnce: sending.atOnce + 5, during: messages.during } : {},
).then((queue) => {
  process.send?.("ready");
  process.once("message", () =>
    queue.work({
      applicationChanged: async () => {},
      notice: async () => (sending ? send() : undefined),
      versionFiles: async () => {},
      failureOf: sendFailure,
    }),
  );
});
process.once("disconnect", () => process.exit(0));
