import { formMissingCard } from "../../cards/home/formMissingCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { fitRecord } from "../../domain/answers/fitRecord";
import { emptyRecord, type SectionRecord } from "../../domain/answers/sectionRecord";
import { isSameSection, type SectionRef } from "../../domain/answers/sectionRef";
import { formSection } from "../../domain/answers/slot";
import { formFor } from "../../domain/application/formInYear";
import { membershipsOf } from "../../domain/application/structure";
import type { SectionScene } from "../../domain/ports/sectionStore";
import { type JourneyStep, stepAt } from "../../domain/section/journeyFor";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { Form } from "../../forms/form";
import type { BotDeps } from "./botDeps";
import type { Turn } from "./turn";

/** One section as stored. */
export type SectionContext = {
  readonly form: Form;
  readonly scene: SectionScene;
  readonly record: SectionRecord;
  /** What the person writes there, if anything. */
  readonly step: JourneyStep | null;
};

/** A section in which the person has something to write. */
export type OwnSection = SectionContext & { readonly step: JourneyStep };

/** One section of an application in writing, for a member in their own chat: a section's content differs per person. */
export async function requireOwnSection(
  deps: Pick<BotDeps, "forms" | "sections">,
  { person, channel }: Pick<Turn, "person" | "channel">,
  { applicationId, measureId, sectionId }: SectionRef & { readonly applicationId: string },
): Promise<Outcome<SectionContext, AdaptiveCard>> {
  const place = { measureId, sectionId };
  const scene = channel ? null : await deps.sections.scene(applicationId, [place]);
  if (!scene || membershipsOf(scene.structure, person.id).length === 0)
    return refuse(noticeCard({ kind: "no-such-thing" }));
  if (scene.structure.status !== "drafting") return refuse(noticeCard({ kind: "finished" }));
  const form = formFor(deps.forms, scene.structure);
  if (!form) return refuse(formMissingCard(scene.structure));
  const stored = scene.records.find((each) => isSameSection(each, place)) ?? emptyRecord(measureId, sectionId);
  const section = formSection(form, sectionId);
  const record = section ? fitRecord(section, stored) : stored;
  const step = stepAt(form, scene.structure, person.id, place) ?? null;
  return ok({ form, scene, record, step });
}

/** The same for a person who writes there; for others the card is stale. */
export function requireStep(found: Outcome<SectionContext, AdaptiveCard>): Outcome<OwnSection, AdaptiveCard> {
  if (!found.ok) return found;
  const { step } = found.value;
  return step ? ok({ ...found.value, step }) : refuse(noticeCard({ kind: "stale" }));
}
