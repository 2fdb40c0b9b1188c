import { z } from "zod";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { BotDeps } from "../handler/botDeps";
import type { Turn } from "../handler/turn";
import { documentsCardOf, documentsOf } from "./documentsOf";

const line = z.string().min(1).max(4_000);
const Upload = z.object({ uploadUrl: line, contentUrl: line, name: line, uniqueId: line, fileType: line });

/** Teams' answer to the question about a file. What it says of the file's address is checked before it is used. */
const Consent = z.discriminatedUnion("action", [
  z.object({ action: z.literal("accept"), context: z.object({ offerId: z.string().uuid() }), uploadInfo: Upload }),
  z.object({ action: z.literal("decline"), context: z.object({ offerId: z.string().uuid() }) }),
]);

/**
 * Stores a person's answer about a file; the queue sends it. An offer is answered by the person it was made to, in their
 * own chat, once: a second delivery changes nothing.
 * @returns a card to send, or null if there is nothing to say
 */
export async function answerConsent(deps: BotDeps, turn: Turn, value: unknown): Promise<AdaptiveCard | null> {
  const consent = Consent.safeParse(value);
  if (!consent.success || turn.channel !== null) return noticeCard({ kind: "tampered" });
  const answered = { id: consent.data.context.offerId, personId: turn.person.id, messageId: turn.pressed };
  const outcome =
    consent.data.action === "accept"
      ? await deps.fileOffers.accept(turn.cause, { ...answered, upload: consent.data.uploadInfo }, deps.clock.now())
      : await deps.fileOffers.decline(turn.cause, answered);
  if (!outcome.ok) {
    const offer = outcome.refusal.kind === "not-offered" ? await deps.fileOffers.load(answered.id) : null;
    const isTheirs = outcome.refusal.kind === "already-handled" || offer?.personId === turn.person.id;
    return isTheirs ? null : noticeCard({ kind: "no-such-thing" });
  }
  if (consent.data.action === "accept") return null;
  const { conversationId } = turn.cause;
  if (turn.pressed !== null)
    // The question has its answer. If Teams keeps it there, a second answer changes nothing.
    await deps
      .remove({ conversationId, serviceUrl: turn.serviceUrl, tenantId: turn.tenantId }, turn.pressed)
      .catch(() => {});
  const documents = await documentsOf(deps, turn.person.id, outcome.value);
  return documents ? documentsCardOf(deps, turn.person.id, documents, { kind: "declined" }) : null;
}
