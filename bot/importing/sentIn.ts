import type { Activity } from "botbuilder";
import { z } from "zod";
import type { SentFile } from "../handler/reading";

const FILE = "application/vnd.microsoft.teams.file.download.info";
const LONGEST_NAME = 120;

const Attachment = z.object({
  contentType: z.string(),
  name: z.unknown(),
  content: z.unknown(),
  contentUrl: z.unknown(),
});
const Address = z.string().max(8_000).catch("");
const Download = z.object({ downloadUrl: Address }).catch({ downloadUrl: "" });

const nameIn = (name: unknown): string => {
  const tidy = typeof name === "string" ? name.replace(/\s+/g, " ").trim() : "";
  return tidy.length > LONGEST_NAME ? `${tidy.slice(0, LONGEST_NAME)}…` : tidy;
};

/**
 * The files in a message, in order; a name may be empty. Teams sends an address to fetch a file from. A pasted picture
 * comes as a picture with its address, and the message's own text as an attachment of a third kind
 * (learn.microsoft.com, "Send and receive inline images").
 */
export function sentIn({ attachments, conversation }: Activity): SentFile[] {
  if (conversation.conversationType !== "personal") return [];
  return (attachments ?? []).flatMap((each): SentFile[] => {
    const { data } = Attachment.safeParse(each);
    if (data?.contentType === FILE)
      return [{ name: nameIn(data.name), url: Download.parse(data.content).downloadUrl, isPasted: false }];
    if (data?.contentType.startsWith("image/"))
      return [{ name: nameIn(data.name), url: Address.parse(data.contentUrl), isPasted: true }];
    return [];
  });
}
