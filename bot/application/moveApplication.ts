import { askMoveCard } from "../../cards/application/askMoveCard";
import { movedHereCard } from "../../cards/application/movedHereCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { Channel, Turn } from "../handler/turn";
import { titlesIn } from "./titlesIn";

/**
 * The channel to move an application to, if it may move there. The channel comes from the activity, never from card
 * data: people can only move an application to where they are.
 */
async function newChannel(
  { channels }: BotDeps,
  { channel }: Turn,
  applicationId: string,
): Promise<Outcome<Channel, AdaptiveCard>> {
  if (!channel) return refuse(noticeCard({ kind: "move-in-channel" }));
  const lives = await channels.partnershipOf(applicationId);
  return lives?.tenantId === channel.tenantId ? ok(channel) : refuse(noticeCard({ kind: "no-such-thing" }));
}

/** A row in the list of applications that the person coordinates in other channels. */
export const askMove = cardAction(applicationVerbs.askMove, async (deps, turn, { applicationId }, { application }) => {
  const channel = await newChannel(deps, turn, applicationId);
  if (!channel.ok) return channel.refusal;
  const { title, network } = application;
  return askMoveCard({ applicationId, title, network, here: await titlesIn(deps, channel.value) });
});

/** "Ja, flytt hit". */
export const moveApplication = cardAction(
  applicationVerbs.move,
  async (deps, turn, { applicationId }, { application }) => {
    const channel = await newChannel(deps, turn, applicationId);
    if (!channel.ok) return channel.refusal;
    const { id } = await deps.channels.partnership(channel.value);
    await deps.channels.move(turn.cause, applicationId, id);
    return movedHereCard(application);
  },
);
