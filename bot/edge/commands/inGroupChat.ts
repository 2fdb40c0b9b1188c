import { groupChatCard } from "../../../cards/home/groupChatCard";
import { noticeCard } from "../../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../../cards/layout/adaptiveCard";
import type { BotDeps } from "../../handler/botDeps";
import type { Turn } from "../../handler/turn";
import type { Command } from "./command";

/** These belong to the channel of a partnership. */
const IN_CHANNEL = ["new", "status", "move"];
/** These are the same for everybody, so the group is told where to go on. */
const FOR_ALL = ["help", "named"];

/**
 * A group chat has neither a partnership nor one person whose tasks could be shown. It is told where what was asked
 * for belongs, and what is the writer's own comes in their chat.
 */
export async function inGroupChat(deps: BotDeps, turn: Turn, command: Command): Promise<AdaptiveCard> {
  const { name } = command;
  if (name === "thanks") return noticeCard({ kind: "thanks" });
  if (IN_CHANNEL.includes(name)) return noticeCard({ kind: "channel-only" });
  if (FOR_ALL.includes(name)) return groupChatCard();
  await deps.messages.send({ ...turn.cause, activityId: `${turn.cause.activityId}/home` }, [
    { kind: "home", personId: turn.person.id },
  ]);
  return noticeCard({ kind: "sent-to-chat" });
}
