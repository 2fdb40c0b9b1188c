import { draftPartCard } from "../../cards/finalising/draftPartCard";
import type { Notice } from "../../domain/application/notice";
import type { Partnership } from "../../domain/ports/channelStore";
import { inLanguage } from "../../domain/values/language";
import { retryWrite } from "../../jobs/retryWrite";
import { draftFrom } from "../documents/compiledDraft";
import { draftCardOf } from "../documents/draftCardOf";
import { loadWithForm } from "../handler/loadWithForm";
import type { NotifierDeps } from "./notifierDeps";
import { partsApart } from "./partsApart";

type DraftNotice = Extract<Notice, { kind: "draft" }>;

/** Posts a draft to the channel, with its parts as replies. Parts already posted are not posted again. */
export async function postDraft(deps: NotifierDeps, notice: DraftNotice): Promise<void> {
  const partnership = await deps.channels.partnershipOf(notice.applicationId);
  if (partnership) await inLanguage(partnership.language, () => postIn(deps, partnership, notice));
}

async function postIn(
  deps: NotifierDeps,
  partnership: Partnership,
  { applicationId, draftId }: DraftNotice,
): Promise<void> {
  const { drafts, outbound } = deps;
  const [draft, found] = await Promise.all([drafts.loadHead(draftId), loadWithForm(deps, applicationId)]);
  if (!draft || !found) return;
  const kept = draftFrom(draft.outline);
  // If the application has since moved to another channel, the whole draft is posted again.
  const isHere = draft.rootChannelId === null || draft.rootChannelId === partnership.channelId;
  let root = isHere ? draft.rootActivityId : null;
  const sent = isHere ? draft.repliesSent : 0;
  if (root === null) {
    root = await outbound.post(partnership, draftCardOf(deps, found, draft));
    const posted = root;
    await retryWrite(() => drafts.rootPosted(draftId, posted, partnership.channelId));
  }
  const text = await drafts.loadText(draftId, () => false);
  let index = 0;
  for (const part of text ? await partsApart(text.outline) : []) {
    if (index++ < sent) continue;
    const card = draftPartCard({ ...part, version: draft.version, final: kept.final?.number ?? null });
    await outbound.reply(partnership, root, card);
    await retryWrite(() => drafts.replyPosted(draftId, index));
  }
  if (partnership.lost) await deps.channels.works(partnership.id);
}
