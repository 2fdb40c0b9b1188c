import type { FileToRender } from "../../documents/files/renderedFile";
import type { StoredFile } from "../../documents/files/storedFile";
import { renderThread } from "./renderThread";

/** Makes a file in a thread of its own. It answers no bytes if a stored draft has no such file. */
export const renderApart = renderThread<FileToRender | StoredFile>("documents/files/renderWorker");
