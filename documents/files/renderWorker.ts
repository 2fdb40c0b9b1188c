import { move } from "piscina";
import { type FileToRender, renderedFile } from "./renderedFile";

/** The thread of `renderApart`. The bytes are handed over, not copied. */
export async function renderWorker(asked: FileToRender): Promise<unknown> {
  const made = await renderedFile(asked);
  // A small buffer is a slice of one that Node shares, which cannot be handed over.
  return move(made.byteLength === made.buffer.byteLength ? made : Uint8Array.from(made));
}
