import type { DraftLink, DraftPressed } from "../../cards/finalising/draftArgs";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { isCoordinator, membershipsOf } from "../../domain/application/structure";
import { draftCardOf } from "../documents/draftCardOf";
import type { BotDeps } from "../handler/botDeps";
import { loadWithForm } from "../handler/loadWithForm";
import { isHere } from "../handler/requireChannel";
import type { Channel, Turn } from "../handler/turn";
import type { OfDraft } from "./documentsOf";

/** What the presser may do with a version, besides reading what has nothing private. */
export type InChannel = { readonly isMember: boolean; readonly leads: boolean };

/**
 * Answers a press on a version's card in its channel. Teams shows the answer to the presser alone: the others keep the
 * card that was posted.
 */
export async function draftInChannel(
  deps: BotDeps,
  { person }: Pick<Turn, "person">,
  channel: Channel,
  { applicationId, draftId }: OfDraft,
  press: (presser: InChannel) => Promise<DraftPressed | DraftLink>,
): Promise<AdaptiveCard> {
  const [here, found, draft] = await Promise.all([
    isHere(deps, channel, applicationId),
    loadWithForm(deps, applicationId),
    deps.drafts.loadHead(draftId),
  ]);
  if (!here || !found || draft?.applicationId !== applicationId) return noticeCard({ kind: "no-such-thing" });
  const pressed = await press({
    isMember: membershipsOf(found.application, person.id).length > 0,
    leads: isCoordinator(found.application, person.id),
  });
  return draftCardOf(deps, found, draft, pressed);
}
