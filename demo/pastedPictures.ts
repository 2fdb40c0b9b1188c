import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/** What a message with a pasted picture has attached. */
export type PastedAttachment = {
  readonly contentType: string;
  readonly contentUrl?: string;
  readonly content?: string;
};

/** The pictures that people paste into messages, which Teams' connector keeps and gives only to the bot. */
export type PastedPictures = {
  /** Keeps a picture. @returns what Teams then attaches to the message */
  keep(url: string, bytes: Buffer): readonly PastedAttachment[];
  /** Answers a request for a picture. @returns whether it was one */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
};

/**
 * Teams attaches a pasted picture twice: as a picture of an unknown kind and without a name, at the connector's address,
 * and in the text of the message, at an address that only people's own clients can fetch
 * (github.com/microsoft/BotFramework-Services/issues/358). The connector answers 401 without the bot's token. Where
 * `token` is null, the bot has no registration, as on a developer's machine, and anybody gets them.
 */
export function pastedPictures(token: string | null): PastedPictures {
  const kept = new Map<string, Buffer>();
  return {
    keep(url, bytes) {
      const id = `0-weu-d1-${randomUUID().replaceAll("-", "")}`;
      kept.set(id, bytes);
      const own = `https://eu-api.asm.skype.com/v1/objects/${id}/views/imgo`;
      return [
        { contentType: "image/*", contentUrl: `${url}/v3/attachments/${id}/views/original` },
        {
          contentType: "text/html",
          content: `<p>&nbsp;</p>\r\n<p><img itemtype="http://schema.skype.com/AMSImage" alt="image" src="${own}" itemscope="png" id="x_${id}" itemid="${id}"></p>`,
        },
      ];
    },
    answer({ url = "", headers }, response) {
      const id = /\/v3\/attachments\/([^/]+)\/views\/original$/.exec(url)?.[1];
      if (id === undefined) return false;
      const found = kept.get(id);
      response.statusCode = token !== null && headers.authorization !== `Bearer ${token}` ? 401 : found ? 200 : 404;
      response.end(response.statusCode === 200 ? found : undefined);
      return true;
    },
  };
}
