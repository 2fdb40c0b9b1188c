import type { DraftPressed } from "../../cards/finalising/draftArgs";
import { draftCard } from "../../cards/finalising/draftCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { DraftRecord } from "../../domain/ports/draftStore";
import type { BotDeps } from "../handler/botDeps";
import type { ApplicationContext } from "../handler/withAccess";
import { draftFrom } from "./compiledDraft";

/**
 * A draft's card in the channel, as stored, for everybody, or as the answer to somebody who pressed it. The draft's head is
 * enough (`DraftStore.loadHead`).
 */
export function draftCardOf(
  { clock }: Pick<BotDeps, "clock">,
  { form, application: { title, year, timeZone } }: ApplicationContext,
  {
    id: draftId,
    applicationId,
    version,
    createdAt,
    outline,
  }: Pick<DraftRecord, "id" | "applicationId" | "version" | "createdAt" | "outline">,
  pressed: DraftPressed | null = null,
): AdaptiveCard {
  const kept = draftFrom(outline);
  return draftCard({
    form,
    application: { title, year, timeZone, parties: kept.parties, measures: kept.measures },
    version,
    at: createdAt,
    now: clock.now(),
    of: { applicationId, draftId },
    pressed,
    ...kept,
  });
}
