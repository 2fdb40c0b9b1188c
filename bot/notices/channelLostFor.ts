import { channelLostCard } from "../../cards/application/channelLostCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { isCoordinator, membershipsOf, type Structure } from "../../domain/application/structure";
import type { Person } from "../../domain/ports/personStore";
import type { NotifierDeps } from "./notifierDeps";

/** Says that the bot cannot post in the channel. Null if it can post again, or the application has moved. */
export async function channelLostFor(
  { channels }: NotifierDeps,
  application: Structure,
  { id }: Person,
): Promise<AdaptiveCard | null> {
  const channel = await channels.partnershipOf(application.id);
  if (!channel?.lost || membershipsOf(application, id).length === 0) return null;
  return channelLostCard({ application, leads: isCoordinator(application, id) });
}
