import type { Activity } from "botbuilder";
import type { TeamAccount, TeamPlace } from "../../domain/ports/teamLeaverStore";
import type { BotDeps } from "../handler/botDeps";
import { tenantOf } from "../handler/tenantOf";
import type { Turn } from "../handler/turn";

/** In private and shared channels, Teams reports people who joined or left the channel, not the team. */
const OF_CHANNEL = /^channelMember/i;

const accounts = (members: Activity["membersAdded"], botId: string): TeamAccount[] =>
  (members ?? [])
    .filter(({ id }) => id !== botId)
    .map(({ id, aadObjectId }) => ({ teamsId: id, aadObjectId: aadObjectId || null }));

/**
 * People who left a team are inactive in its applications until the coordinator decides. People added again are back.
 */
export async function membersChanged(deps: BotDeps, turn: Turn, activity: Activity): Promise<void> {
  if (!turn.channel) return;
  const { eventType } = (activity.channelData ?? {}) as { eventType?: unknown };
  const ofChannel = typeof eventType === "string" && OF_CHANNEL.test(eventType);
  const place: TeamPlace = {
    tenantId: tenantOf(activity),
    teamId: ofChannel ? null : turn.channel.teamId,
    channelId: turn.channel.channelId,
  };
  const [gone, come] = [
    accounts(activity.membersRemoved, activity.recipient.id),
    accounts(activity.membersAdded, activity.recipient.id),
  ];
  if (gone.length > 0) await deps.leavers.left(turn.cause, place, gone, deps.clock.now());
  else if (come.length > 0) await deps.leavers.cameBack(turn.cause, place, come);
}
