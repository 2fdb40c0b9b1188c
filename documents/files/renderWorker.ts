import { handedOver } from "./handedOver";
import { type FileToRender, renderedFile } from "./renderedFile";

/** The thread of `renderApart`. */
export const renderWorker = async (asked: FileToRender): Promise<unknown> => handedOver(await renderedFile(asked));
