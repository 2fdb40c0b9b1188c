import { draftPartCard } from "../../cards/finalising/draftPartCard";
import { channelParts } from "../../documents/channelPart";
import type { Notice } from "../../domain/application/notice";
import { inLanguage } from "../../domain/values/language";
import { retryWrite } from "../../jobs/retryWrite";
import { draftFrom } from "../documents/compiledDraft";
import { draftCardOf } from "../documents/draftCardOf";
import { loadWithForm } from "../handler/loadWithForm";
import type { NotifierDeps } from "./notifierDeps";

/** Posts a draft to the channel, with its parts as replies. Parts already posted are not posted again. */
export async function postDraft(
  deps: NotifierDeps,
  { applicationId, draftId }: Extract<Notice, { kind: "draft" }>,
): Promise<void> {
  const { drafts, outbound, channels } = deps;
  const [draft, partnership, found] = await Promise.all([
    drafts.load(draftId),
    channels.partnershipOf(applicationId),
    loadWithForm(deps, applicationId),
  ]);
  if (!draft || !partnership || !found) return;
  const kept = draftFrom(draft.outline);
  // If the application has since moved to another channel, the whole draft is posted again.
  const isHere = draft.rootChannelId === null || draft.rootChannelId === partnership.channelId;
  let root = isHere ? draft.rootActivityId : null;
  const sent = isHere ? draft.repliesSent : 0;
  if (root === null) {
    const card = inLanguage(partnership.language, () => draftCardOf(deps, found, draft));
    root = await outbound.post(partnership, card);
    const posted = root;
    await retryWrite(() => drafts.rootPosted(draftId, posted, partnership.channelId));
  }
  const parts = channelParts(kept.outline);
  for (const [index, part] of parts.entries()) {
    if (index < sent) continue;
    const words = { ...part, version: draft.version, final: kept.final?.number ?? null };
    const card = inLanguage(partnership.language, () => draftPartCard(words));
    await outbound.reply(partnership, root, card);
    await retryWrite(() => drafts.replyPosted(draftId, index + 1));
  }
  if (partnership.lost) await deps.channels.works(partnership.id);
}
