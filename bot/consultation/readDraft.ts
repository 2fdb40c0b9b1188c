import { readDraftCard } from "../../cards/consultation/readDraftCard";
import { noticeCard } from "../../cards/home/noticeCard";
import { consultationVerbs } from "../../cards/verbs/consultationVerbs";
import { channelParts } from "../../documents/channel/channelPart";
import { outlineOf } from "../../documents/outline/outline";
import { consultationPlace } from "../../domain/consultation/consultationPlace";
import { draftHash } from "../../domain/consultation/draftHash";
import { stepAt } from "../../domain/section/journeyFor";
import { decidingAction } from "../handler/cardAction";
import { withAccess } from "../handler/withAccess";

/** Limit for a page on a card with buttons, where each line takes layout of its own. */
const MOST_BYTES = 12_000;

/** "Les hele utkastet": the current application, page by page, for its members. Nothing is posted or stored. */
export const readDraft = decidingAction(
  consultationVerbs.readDraft,
  async (deps, turn, { applicationId, page, draftSeen: begun, returnTo }) => {
    // The version is read before the draft, so that anything saved in between counts as unread. Later pages keep the
    // version from when the reading began.
    const version = begun?.version ?? (await deps.versions.newestVersion(applicationId));
    return withAccess(consultationVerbs.readDraft, deps, turn, { applicationId }, async ({ form, application }) => {
      const seen = begun ?? { contentHash: draftHash(form, application), version };
      const parts = channelParts(outlineOf(form, application, { version: 0, at: deps.clock.now() }), {
        mostBytes: MOST_BYTES,
      });
      const at = Math.min(page, parts.length);
      const part = parts[at - 1];
      if (!part) return noticeCard({ kind: "stale" });
      const place = consultationPlace(form, application);
      const answers = place && stepAt(form, application, turn.person.id, place) !== undefined;
      return readDraftCard({
        application,
        part,
        page: at,
        pages: parts.length,
        answerAt: answers ? place : null,
        returnTo,
        seen,
      });
    });
  },
);
