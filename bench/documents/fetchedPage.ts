import { pageApart } from "../../bot/documents/pageApart";
import type { DraftStore } from "../../domain/ports/draftStore";
import { pageAsked } from "./pageAsked";

/** The page of a stored draft, made as the bot makes it: its head here, and all else in a thread. */
export async function fetchedPage(drafts: DraftStore, id: string) {
  await drafts.loadHead(id);
  const text = await drafts.loadText(id, () => false);
  if (!text) throw new Error("the draft is not stored");
  return pageApart(pageAsked(text, text.createdAt));
}
