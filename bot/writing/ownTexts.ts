import type { SectionRef } from "../../domain/answers/sectionRef";
import { type Slot, slotId } from "../../domain/answers/slot";
import { measuresOf, type Structure } from "../../domain/application/structure";
import { isWords } from "../../domain/writing/mergeAnswers";
import { type TextSource, textSources } from "../../domain/writing/textSources";
import type { BotDeps } from "../handler/botDeps";

export type OwnTexts = { readonly slot: Slot; readonly id: string; readonly sources: readonly TextSource[] };

/** Texts written for the same fields elsewhere, for each slot that holds text. */
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
      id: slotId(slot),
      sources: textSources(slot, place, written),
    }));
}
