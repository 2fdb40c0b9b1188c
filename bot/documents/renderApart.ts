import type { FileToRender } from "../../documents/files/renderedFile";
import { renderThread } from "./renderThread";

/** Makes a file in a thread of its own. */
export const renderApart = renderThread<FileToRender>("renderWorker");
