import type { Activity } from "botbuilder";
import { z } from "zod";
import type { SentFile } from "../handler/reading";

/** What a person sent. */
export type Sent =
  | { readonly kind: "file"; readonly file: SentFile }
  | { readonly kind: "several" }
  | { readonly kind: "picture"; readonly name: string };

const FILE = "application/vnd.microsoft.teams.file.download.info";
const LONGEST_NAME = 120;

const Attachment = z.object({ contentType: z.string(), name: z.unknown(), content: z.unknown() });
const Download = z.object({ downloadUrl: z.string().max(8_000) });

const nameIn = (name: unknown): string => {
  const tidy = typeof name === "string" ? name.replace(/\s+/g, " ").trim() : "";
  return tidy === "" ? "filen" : tidy.length > LONGEST_NAME ? `${tidy.slice(0, LONGEST_NAME)}…` : tidy;
};

/**
 * The file in a message, if any. Teams sends an address to fetch it from, and the message's own text as an attachment
 * of another kind. A pasted picture comes as a picture.
 */
export function sentIn({ attachments, conversation }: Activity): Sent | null {
  if (conversation.conversationType !== "personal") return null;
  const all = (attachments ?? []).flatMap((each) => {
    const parsed = Attachment.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
  const files = all.filter(({ contentType }) => contentType === FILE);
  const [one] = files;
  if (files.length > 1) return { kind: "several" };
  if (one) {
    const { data } = Download.safeParse(one.content);
    return { kind: "file", file: { name: nameIn(one.name), url: data?.downloadUrl ?? "" } };
  }
  const picture = all.find(({ contentType }) => contentType.startsWith("image/"));
  return picture ? { kind: "picture", name: nameIn(picture.name) } : null;
}
