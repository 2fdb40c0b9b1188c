/**
 * Opens the bot's chat in Teams, with words already typed: sending them opens what they name. Null if no bot is registered,
 * as on a developer's machine.
 *
 * The form of the address is from Microsoft's "Deep link to Teams chat"; a bot's id as a user of a chat is 28: and its
 * registration's id.
 */
export const chatUrl = (botId: string | null, words: string | null): string | null =>
  botId === null
    ? null
    : `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(`28:${botId}`)}${
        words === null ? "" : `&message=${encodeURIComponent(words)}`
      }`;
