import type { PageContent } from "../../documents/page/pageContent";
import { renderThread } from "./renderThread";

/** Makes a page to read in a thread of its own: it does not wait for somebody's archive. */
export const pageApart = renderThread<PageContent>("pageWorker");
