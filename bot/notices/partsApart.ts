import type { ChannelPart } from "../../documents/channel/channelPart";
import type { JsonPieces } from "../../domain/ports/draftStore";
import { renderThread } from "../documents/renderThread";

const inThread = renderThread<string[]>("documents/files/channelWorker");

/**
 * A draft's messages for its channel, put together in a thread. They come as one JSON text, of which each message is read
 * when it is asked for: nobody's turn waits for all of them.
 *
 * @throws if the thread makes none
 */
export async function partsApart(outline: JsonPieces): Promise<Generator<ChannelPart>> {
  const made = await inThread([...outline]);
  if (!made.ok) throw new Error(`a draft is not put together for its channel: ${made.refusal.kind}`);
  return partsIn(made.value);
}

function* partsIn(lines: Buffer): Generator<ChannelPart> {
  for (let from = 0; from < lines.length; ) {
    const found = lines.indexOf("\n", from);
    const end = found < 0 ? lines.length : found;
    yield JSON.parse(lines.toString("utf8", from, end)) as ChannelPart;
    from = end + 1;
  }
}
