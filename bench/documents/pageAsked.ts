import type { StoredPage } from "../../bot/documents/storedPage";
import type { JsonPieces } from "../../domain/ports/draftStore";

/** What the bench calls the page to read, among files. */
export const PAGE = "page.html";

type Text = { readonly outline: JsonPieces; readonly rest: JsonPieces };

/** The page of a draft that is compared with itself as the version before: each text is looked up in the other. */
export const pageAsked = ({ outline, rest }: Text, at: Date): StoredPage => ({
  draft: { outline: [...outline], rest: [...rest] },
  before: { version: 1, outline: [...outline] },
  ...{ reader: "member", form: null, timeZone: "Europe/Oslo", botId: null, createdAt: at, now: at },
  ...{ progress: { startedAt: at, versions: [] }, files: { intro: "", each: [], all: null } },
});
