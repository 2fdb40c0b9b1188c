import { type Outbound, refusedWith } from "./outbound";

/** The channel was deleted, its team was archived, or the bot was removed from it. */
export class ChannelLost extends Error {
  override readonly name = "ChannelLost";
  constructor(readonly statusCode: number) {
    super(`the channel is lost: ${statusCode}`);
  }
}

/** Teams' statuses for a channel that cannot be posted in: the bot may not, or the channel does not exist. */
const LOST = [403, 404, 410];

/** The message to reply to was deleted, which says nothing about the channel. */
const MESSAGE_GONE = "ActivityNotFoundInConversation";

/**
 * Reports a channel as lost if nothing can be posted in it. A refused update does not count: the message may have been
 * deleted.
 * @throws ChannelLost
 */
export function tellingLostChannels(outbound: Outbound): Outbound {
  const posting = async (post: () => Promise<string>): Promise<string> => {
    try {
      return await post();
    } catch (error) {
      const status = refusedWith(error) ?? 0;
      const isLost = LOST.includes(status) && (error as { code?: unknown }).code !== MESSAGE_GONE;
      throw isLost ? new ChannelLost(status) : error;
    }
  };
  return {
    ...outbound,
    post: (place, card) => posting(() => outbound.post(place, card)),
    reply: (place, root, card) => posting(() => outbound.reply(place, root, card)),
  };
}
