import { fileConsent } from "../../cards/fetching/fileConsent";
import { fileInfo } from "../../cards/fetching/fileInfo";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { FileOffer } from "../../domain/fetching/fileOfferStore";
import type { PersonAddress } from "../../domain/ports/personStore";
import { retryWrite } from "../../jobs/retryWrite";
import { type Outbound, refusedWith } from "../delivery/outbound";
import { NoAddress } from "../delivery/sendFailure";
import type { BotDeps } from "../handler/botDeps";
import { documentsCardOf } from "./documentsOf";
import { type OfferedFile, type OfferedFileDeps, offeredFile } from "./offeredFile";
import type { UploadFile } from "./uploadsTo";

export type FileDelivery = OfferedFileDeps &
  Pick<BotDeps, "fileOffers" | "sendsFiles" | "clock"> & {
    readonly outbound: Pick<Outbound, "attach" | "remove">;
    readonly upload: UploadFile;
  };

/** Where a person's file goes, and how a card reaches them instead. */
type To = {
  readonly address: PersonAddress;
  readonly send: (card: AdaptiveCard, applicationId: string) => Promise<void>;
};

/** How long an upload is tried; Teams' own address for it does not live much longer. */
const PATIENCE_MS = 15 * 60_000;

/** SharePoint does not answer now. The queue tries again. */
class UploadAway extends Error {
  override readonly name = "UploadAway";
}

const chatOf = ({ id, conversationId, serviceUrl, tenantId }: PersonAddress) => {
  if (conversationId === null || serviceUrl === null) throw new NoAddress(`no address for person ${id}`);
  return { conversationId, serviceUrl, tenantId };
};

/**
 * Asks a person whether Teams may store the file that they asked for. They get the link where Teams takes none, and if the
 * file is too large to be made.
 */
export async function askConsent(deps: FileDelivery, to: To, offerId: string): Promise<void> {
  const offer = await deps.fileOffers.load(offerId);
  if (offer?.state !== "asked") return;
  const found = await offeredFile(deps, offer);
  if (!found) return deps.fileOffers.finished(offerId, "failed");
  const { documents, name } = found;
  const made = await found.make();
  if (!made.ok) return giveLink(deps, to, offer, found, made.refusal.kind);
  const consent = fileConsent({
    ...{ name, offerId, bytes: made.value.length },
    ...{ version: documents.draft.version, final: documents.kept.final?.number ?? null },
  });
  const messageId = await deps.outbound.attach(chatOf(to.address), consent).catch((error: unknown) => {
    if (!takesNoFiles(error)) throw error;
    return null;
  });
  if (messageId === null) return giveLink(deps, to, offer, found, "not-taken");
  await retryWrite(() => deps.fileOffers.offered(offerId, messageId));
}

/** Statuses that say that Teams knows no such attachment, or not here. 403 and 404 are about the chat itself. */
const takesNoFiles = (error: unknown): boolean => [400, 405, 413, 415, 501].includes(refusedWith(error) ?? 0);

/** Puts an accepted file where Teams wants it, and sends its card. Where that fails, the person gets the link. */
export async function sendAccepted(deps: FileDelivery, to: To, offerId: string): Promise<void> {
  const offer = await deps.fileOffers.load(offerId);
  if (offer?.state !== "accepted" && offer?.state !== "uploaded") return;
  const found = await offeredFile(deps, offer);
  if (!found) {
    await deps.fileOffers.finished(offerId, "failed");
    return removeQuestion(deps, to, offer);
  }
  if (offer.state === "accepted") {
    const { uploadUrl } = offer.upload;
    const made = await found.make();
    if (!made.ok) return giveLink(deps, to, offer, found, made.refusal.kind);
    const outcome = await deps.upload(uploadUrl, made.value);
    if (!outcome.ok) {
      const since = deps.clock.now().getTime() - offer.acceptedAt.getTime();
      if (outcome.refusal.kind === "away" && since < PATIENCE_MS) throw new UploadAway("an upload is not answered");
      return giveLink(deps, to, offer, found, "failed");
    }
    await retryWrite(() => deps.fileOffers.uploaded(offerId));
  }
  await deps.outbound.attach(chatOf(to.address), fileInfo(offer.upload));
  await retryWrite(() => deps.fileOffers.finished(offerId, "sent"));
  await removeQuestion(deps, to, offer);
}

async function giveLink(
  deps: FileDelivery,
  to: To,
  offer: FileOffer,
  { documents, file }: OfferedFile,
  why: "failed" | "not-taken" | "too-large",
): Promise<void> {
  const card = documentsCardOf(deps, offer.personId, documents, { kind: why, name: file.fileName }, file.fileName);
  await to.send(card, offer.applicationId);
  await retryWrite(() => deps.fileOffers.finished(offer.id, "failed"));
  await removeQuestion(deps, to, offer);
}

/** The question has its answer, so it goes. If Teams keeps it there, a second answer changes nothing. */
async function removeQuestion({ outbound }: FileDelivery, { address }: To, { messageId }: FileOffer): Promise<void> {
  if (messageId !== null) await outbound.remove(chatOf(address), messageId).catch(() => {});
}
