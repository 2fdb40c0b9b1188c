import { type Outbound, refusedWith } from "./outbound";

/** The channel was deleted, its team was archived, or the bot was taken out of it. */
export class ChannelLost extends Error {
  override readonly name = "ChannelLost";
  constructor(readonly statusCode: number) {
    super(`the channel is lost: ${statusCode}`);
  }
}

/** What Teams answers where nothing can be posted in a channel: the bot may not, or the channel is not there. */
const LOST = [403, 404, 410];

/** That the message to reply to was deleted, which says nothing of the channel. */
const MESSAGE_GONE = "ActivityNotFoundInConversation";

/**
 * Says of a channel in which nothing can be posted that it is lost. An update that is refused says nothing: somebody
 * may have deleted the message.
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
