import type { Failure } from "../../jobs/failure";
import { ChannelLost } from "./channelLost";
import { ForeignServiceAddress } from "./foreignServiceAddress";
import { refusedWith } from "./outbound";

/** The message's turn has not come, or the process is stopping: nothing was sent, and nothing is wrong. */
export class NotYet extends Error {
  override readonly name = "NotYet";
  constructor(readonly afterMs: number) {
    super(`not yet: ${afterMs} ms`);
  }
}

/** There is no address: the person has no chat with the bot, and no team with the bot is known. */
export class NoAddress extends Error {
  override readonly name = "NoAddress";
}

/**
 * Statuses that would recur for the same message: malformed, gone, too large.
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
 */
const FOR_GOOD = new Set([400, 404, 405, 410, 413, 415]);

/**
 * Decides what happens to a failed message. Teams asks for retries with growing pauses on 412, 429, 502 and 504. Other
 * passing errors, such as a broken connection or an unreachable database, are treated the same. 403 means that the bot
 * was blocked or removed, and is never retried.
 */
export function sendFailure(error: Error): Failure {
  if (error instanceof NotYet) return { kind: "later", afterMs: error.afterMs };
  if (error instanceof NoAddress) return { kind: "never", why: "blocked" };
  if (error instanceof ForeignServiceAddress) return { kind: "never", why: "refused" };
  if (error instanceof ChannelLost) return { kind: "never", why: "channel-lost" };
  const status = refusedWith(error);
  if (status === 403) return { kind: "never", why: "blocked" };
  if (status !== null && FOR_GOOD.has(status)) return { kind: "never", why: "refused" };
  return { kind: "again", afterMs: retryAfterMs(error) ?? 0 };
}

/** Teams' `Retry-After` in milliseconds, given in seconds or as a date (RFC 9110, 10.2.3); at most an hour. */
export function retryAfterMs(error: unknown, now: () => number = Date.now): number | null {
  const headers = (error as { response?: { headers?: { get?(name: string): string | undefined } } }).response?.headers;
  const said = headers?.get?.("retry-after");
  if (said === undefined || said === null || said === "") return null;
  const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 3_600_000) : null;
}
