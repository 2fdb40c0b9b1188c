import { setTimeout as pause } from "node:timers/promises";
import type { Partnership } from "../../domain/ports/channelStore";
import type { BotDeps, TeamMember } from "./botDeps";
import type { Turn } from "./turn";

/**
 * The person who gets the answer waits for this besides the roster. People Teams does not answer about are checked
 * another time.
 */
const MOST_MS = 2_000;

/** Checks in one go: after a move to another team it may be everybody. */
const MOST_AT_ONCE = 20;

/**
 * Finds people who left the team without the bot being told. A roster that was read anyway lacks them, and Teams, asked
 * individually, confirms it. The roster alone proves nothing: it may be incomplete.
 */
export async function noteNotInTeam(
  { leavers, isMember, clock }: Pick<BotDeps, "leavers" | "isMember" | "clock">,
  { cause }: Pick<Turn, "cause">,
  applicationId: string,
  channel: Partnership,
  roster: readonly TeamMember[],
): Promise<void> {
  if (roster.length === 0) return;
  const missing = (await leavers.notListed(applicationId, roster)).slice(0, MOST_AT_ONCE);
  const answers = await Promise.all(
    missing.map((each) =>
      Promise.race([isMember(channel, each.teamsId).catch(() => true), pause(MOST_MS, true, { ref: false })]),
    ),
  );
  const gone = missing.filter((_, index) => !answers[index]);
  if (gone.length === 0) return;
  const { by, conversationId, activityId } = cause;
  const seen = { by, conversationId, activityId: `${activityId}/not-in-team` };
  await leavers.left(seen, channel, gone, clock.now(), { unlessKept: true });
}
