import { measuresOf, type Structure } from "../../domain/application/application";
import { type Slot, slotId } from "../../domain/section/slots";
import type { SectionRef } from "../../domain/section/walk";
import { isWords } from "../../domain/writing/mergeAnswers";
import { type TextSource, textSources } from "../../domain/writing/textSources";
import type { BotDeps } from "../handler/deps";

export type OwnTexts = { readonly slot: Slot; readonly id: string; readonly sources: readonly TextSource[] };

/** What has been written for the same fields elsewhere, for each of the slots that hold words. */
export async function ownTexts(
  { sections, earlier }: Pick<BotDeps, "sections" | "earlier">,
  structure: Structure,
  place: SectionRef,
  slots: readonly Slot[],
): Promise<OwnTexts[]> {
  const { measureId, sectionId } = place;
  const everywhere = measuresOf(structure).map(({ id }) => ({ measureId: id, sectionId }));
  const [others, before] = await Promise.all([
    measureId === null ? null : sections.scene(structure.id, everywhere),
    earlier.inSection(structure.id, sectionId),
  ]);
  const written = { structure, records: others?.records ?? [], earlier: before };
  return slots
    .filter(({ field }) => isWords(field))
    .map((slot) => ({
      slot,
      id: slotId(slot.field.id, slot.party?.id ?? null),
      sources: textSources(slot, place, written),
    }));
}
