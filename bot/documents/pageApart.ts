import { renderThread } from "./renderThread";
import type { StoredPage } from "./storedPage";

/** Makes a page to read in a thread of its own: it does not wait for somebody's archive. */
export const pageApart = renderThread<StoredPage>("bot/documents/pageWorker");
