import type { PageContent } from "../page/pageContent";
import { readingPage } from "../page/readingPage";
import { handedOver } from "./handedOver";

/** The thread of `pageApart`. */
export const pageWorker = (content: PageContent): unknown => handedOver(Buffer.from(readingPage(content)));
