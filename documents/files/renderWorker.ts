import { handedOver } from "./handedOver";
import { type FileToRender, renderedFile } from "./renderedFile";
import { type StoredFile, storedFile } from "./storedFile";

/** The thread of `renderApart`. No bytes are no file. */
export const renderWorker = async (asked: FileToRender | StoredFile): Promise<unknown> =>
  handedOver("content" in asked ? await renderedFile(asked) : ((await storedFile(asked)) ?? new Uint8Array()));
