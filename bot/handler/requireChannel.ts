import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { BotDeps } from "./botDeps";
import type { Channel, Turn } from "./turn";

/** Whether an application belongs to the channel in which the button was pressed. */
export const isHere = async (
  { applications }: Pick<BotDeps, "applications">,
  channel: Channel,
  applicationId: string,
): Promise<boolean> => (await applications.inChannel(channel)).includes(applicationId);

/**
 * The application of this channel: everybody in the channel may see its status, members or not. Elsewhere it does not
 * exist.
 */
export const requireChannel = async (
  deps: Pick<BotDeps, "applications">,
  { channel }: Pick<Turn, "channel">,
  { applicationId }: { readonly applicationId: string },
): Promise<Outcome<Channel, AdaptiveCard>> =>
  channel && (await isHere(deps, channel, applicationId)) ? ok(channel) : refuse(noticeCard({ kind: "no-such-thing" }));
