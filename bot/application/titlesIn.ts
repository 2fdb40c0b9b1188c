import type { BotDeps } from "../handler/botDeps";
import type { Channel } from "../handler/turn";

/** Titles of the applications being written in a channel. */
export async function titlesIn({ applications }: Pick<BotDeps, "applications">, channel: Channel): Promise<string[]> {
  const found = await Promise.all((await applications.inChannel(channel)).map((id) => applications.load(id)));
  return found.flatMap((each) => (each?.status === "drafting" ? [each.title] : []));
}
