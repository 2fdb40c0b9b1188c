import { type DocumentsNews, documentsCard } from "../../cards/fetching/documentsCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { isCoordinator, membershipsOf, type Structure } from "../../domain/application/structure";
import { readerOf } from "../../domain/fetching/reader";
import { currentFinalisation } from "../../domain/finalising/finalisation";
import type { DraftRecord } from "../../domain/ports/draftStore";
import { type CompiledDraft, draftFrom } from "../documents/compiledDraft";
import { type ReadableFiles, readableFiles } from "../documents/readableFiles";
import type { BotDeps } from "../handler/botDeps";

/** One version as one reader may have it. */
export type Documents = {
  readonly application: Structure;
  readonly draft: DraftRecord;
  /** Without its texts. */
  readonly kept: CompiledDraft;
  /** With private answers: a member's own, of the current final version. */
  readonly own: boolean;
};

export type OfDraft = { readonly applicationId: string; readonly draftId: string };

/** A version for a member's own chat; null if there is none, or the person is no member now. */
export async function documentsOf(
  { applications, drafts, finalisations }: Pick<BotDeps, "applications" | "drafts" | "finalisations">,
  personId: string,
  { applicationId, draftId }: OfDraft,
): Promise<Documents | null> {
  const [application, draft] = await Promise.all([applications.load(applicationId), drafts.loadHead(draftId)]);
  if (!application || draft?.applicationId !== applicationId) return null;
  if (membershipsOf(application, personId).length === 0) return null;
  const kept = draftFrom(draft.outline);
  const current = kept.final && currentFinalisation(await finalisations.of(applicationId));
  return { application, draft, kept, own: current?.draftId === draftId };
}

/** Every file that a reader can choose among, all together in one last. */
const filesToChoose = ({ files, together }: ReadableFiles) => [...files, ...(together ? [together] : [])];

/** The documents in a member's own chat, with what has just happened to them. */
export const documentsCardOf = (
  { sendsFiles }: Pick<BotDeps, "sendsFiles">,
  personId: string,
  { application, draft, kept, own }: Documents,
  news: DocumentsNews | null,
  chosen?: string,
): AdaptiveCard =>
  documentsCard({
    application,
    draftId: draft.id,
    version: draft.version,
    final: kept.final?.number ?? null,
    files: sendsFiles ? filesToChoose(readableFiles(kept, { reader: readerOf(own) })) : [],
    ...(chosen === undefined ? {} : { chosen }),
    leads: isCoordinator(application, personId),
    news,
  });
