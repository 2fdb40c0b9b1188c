import { channelLeftCard } from "../../cards/application/channelLeftCard";
import type { Notice } from "../../domain/application/notice";
import { inLanguage } from "../../domain/values/language";
import { refusedWith } from "../delivery/outbound";
import { loadWithForm } from "../handler/loadWithForm";
import type { NotifierDeps } from "./notifierDeps";

/** Marks the status cards in the old channel of a moved application, if that channel still exists. */
export async function tellChannelLeft(
  deps: NotifierDeps,
  { applicationId, partnershipId, activityIds }: Extract<Notice, { kind: "channel-left" }>,
): Promise<void> {
  const [found, channel] = await Promise.all([loadWithForm(deps, applicationId), deps.channels.find(partnershipId)]);
  if (!found || !channel) return;
  for (const activityId of activityIds) {
    try {
      const card = inLanguage(channel.language, () => channelLeftCard(found.application));
      await deps.outbound.update(channel, activityId, card);
    } catch (error) {
      if (![403, 404, 410].includes(refusedWith(error) ?? 0)) throw error;
    }
  }
}
