import { sorryPage } from "../../documents/page/sorryPage";
import { membershipsOf } from "../../domain/application/structure";
import { mediaTypeOf } from "../../domain/attachments/attachmentType";
import { inLanguage } from "../../domain/values/language";
import { chatUrl } from "../documents/chatUrl";
import { type DocumentPage, UUID } from "../documents/documentPages";
import type { Links } from "../documents/links";
import type { PageWords, Sorry } from "../documents/pageWords";
import type { BotDeps, LinkedAttachment } from "../handler/botDeps";

export type AttachmentPage = (
  asked: LinkedAttachment & { readonly query: { expires?: string; signature?: string } },
) => Promise<DocumentPage>;

/** The attachment behind a signed link, for the member whose link it is, while that person is in the application. */
export function attachmentPage({
  applications,
  attachments,
  links,
  clock,
  words,
  botId,
}: Pick<BotDeps, "applications" | "attachments" | "clock"> & {
  readonly links: Links;
  readonly words: PageWords;
  readonly botId: string | null;
}): AttachmentPage {
  const sorry = (status: number, key: Sorry): DocumentPage => ({
    ...{ status, type: "text/html; charset=utf-8", fileName: null },
    body: sorryPage(words(key), chatUrl(botId, null)),
  });

  return async ({ query, ...linked }) => {
    const { applicationId, attachmentId, memberId } = linked;
    if (![applicationId, attachmentId, memberId].every((id) => UUID.test(id))) return sorry(404, "wrongAttachment");
    const checked = links.checkAttachment(linked, query, clock.now());
    if (checked === "wrong") return sorry(403, "wrongAttachment");
    const structure = await applications.load(applicationId);
    if (!structure) return sorry(404, "wrongAttachment");
    return inLanguage(structure.language, async () => {
      if (checked === "expired") return sorry(403, "wrongAttachment");
      if (membershipsOf(structure, memberId).length === 0) return sorry(403, "notMember");
      const found = await attachments.content(applicationId, attachmentId);
      if (!found) return sorry(404, "wrongAttachment");
      return { status: 200, type: mediaTypeOf(found.name), fileName: found.name, body: found.bytes };
    });
  };
}
