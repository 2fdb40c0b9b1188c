import type { DocumentLink } from "../../domain/fetching/documentLink";
import { linkExpiry } from "../../domain/fetching/documentLink";
import type { Cause } from "../../domain/ports/cause";
import type { BotDeps } from "../handler/botDeps";

/** A link that a person may open until then. */
export type OpenLink = { readonly url: string; readonly until: Date };

/** Makes a new link for one person. Only its address tells its id. */
export async function openLink(
  { links, documentLinks, clock, newId }: Pick<BotDeps, "links" | "documentLinks" | "clock" | "newId">,
  link: Pick<DocumentLink, "applicationId" | "draftId" | "personId" | "own">,
  cause: Cause,
): Promise<OpenLink> {
  const [linkId, until] = [newId(), linkExpiry(clock.now())];
  await documentLinks.open(linkId, { ...link, expiresAt: until }, cause);
  return { url: links.toDocuments(linkId), until };
}
