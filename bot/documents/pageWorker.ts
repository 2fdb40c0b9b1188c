import { handedOver } from "../../documents/files/handedOver";
import { type StoredPage, storedPage } from "./storedPage";

/** The thread of `pageApart`. */
export const pageWorker = (asked: StoredPage): unknown => handedOver(Buffer.from(storedPage(asked)));
