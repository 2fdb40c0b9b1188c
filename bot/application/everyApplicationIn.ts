import type { Application } from "../../domain/section/section";
import type { BotDeps } from "../handler/botDeps";
import type { Channel } from "../handler/turn";

/** The applications of a channel, also those whose form is not loaded: they are there, though nothing can be changed. */
export async function everyApplicationIn(
  { applications }: Pick<BotDeps, "applications">,
  channel: Channel,
): Promise<Application[]> {
  const ids = await applications.inChannel(channel);
  return (await Promise.all(ids.map((id) => applications.load(id)))).filter((each) => each !== null);
}
