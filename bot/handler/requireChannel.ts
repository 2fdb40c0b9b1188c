import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { BotDeps } from "./deps";
import type { Channel, Turn } from "./turn";

/** Whether an application lives in the channel that a button was pressed in; ids of other channels' applications are none. */
export const isHere = async (
  { applications }: Pick<BotDeps, "applications">,
  channel: Channel,
  applicationId: string,
): Promise<boolean> => (await applications.inChannel(channel)).includes(applicationId);

/** The channel of an application: everybody in it may see the status, member or not. Elsewhere the application does not exist. */
export const requireChannel = async (
  deps: Pick<BotDeps, "applications">,
  { channel }: Pick<Turn, "channel">,
  { applicationId }: { readonly applicationId: string },
): Promise<Outcome<Channel, AdaptiveCard>> =>
  channel && (await isHere(deps, channel, applicationId)) ? ok(channel) : refuse(noticeCard({ kind: "no-such-thing" }));
