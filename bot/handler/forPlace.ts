import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { membershipsOf } from "../../domain/application/structure";
import type { SectionScene } from "../../domain/ports/sectionStore";
import { type JourneyStep, journeyFor } from "../../domain/section/journeyFor";
import { emptyRecord, type SectionRecord } from "../../domain/section/sectionRecord";
import { isSameSection, type SectionRef } from "../../domain/section/sectionRef";
import type { Form } from "../../forms/form";
import type { BotDeps } from "./deps";
import type { Turn } from "./turn";

export type OpenedPlace = {
  readonly form: Form;
  readonly scene: SectionScene;
  readonly record: SectionRecord;
  /** What the person writes there, if anything. */
  readonly step: JourneyStep | null;
};

/**
 * Opens one place of an application that is being written, for a member and in the member's own chat: what stands in a
 * section differs from person to person.
 */
export async function forPlace(
  deps: BotDeps,
  { person, channel }: Pick<Turn, "person" | "channel">,
  applicationId: string,
  place: SectionRef,
  show: (opened: OpenedPlace) => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> {
  const scene = channel ? null : await deps.sections.scene(applicationId, [place]);
  const form = scene && deps.forms.get(scene.structure.formId);
  if (!scene || !form || membershipsOf(scene.structure, person.id).length === 0)
    return noticeCard({ kind: "no-such-thing" });
  if (scene.structure.status !== "drafting") return noticeCard({ kind: "finished" });
  const record =
    scene.records.find((each) => isSameSection(each, place)) ?? emptyRecord(place.measureId, place.sectionId);
  const step = journeyFor(form, scene.structure, person.id).find((each) => isSameSection(each, place)) ?? null;
  return show({ form, scene, record, step });
}
