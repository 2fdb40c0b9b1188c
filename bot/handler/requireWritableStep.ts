import { membershipsOf, type PersonId, type Structure } from "../../domain/application/structure";
import { type JourneyStep, journeyFor } from "../../domain/section/journeyFor";
import { isSameSection, type SectionRef } from "../../domain/section/sectionRef";
import { formSection } from "../../domain/section/slot";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { FormSection } from "../../forms/form";
import type { BotDeps } from "./deps";
import type { NotThere } from "./requireReviewableSection";

/**
 * What a person writes in a section, the form's section, and the next step of the person's journey; null after the
 * last.
 */
export function requireWritableStep(
  { forms }: Pick<BotDeps, "forms">,
  structure: Structure,
  personId: PersonId,
  place: SectionRef,
): Outcome<
  { readonly section: FormSection; readonly step: JourneyStep; readonly after: JourneyStep | null },
  NotThere
> {
  const form = forms.get(structure.formId);
  if (!form || membershipsOf(structure, personId).length === 0) return refuse({ kind: "not-member" });
  const journey = journeyFor(form, structure, personId);
  const index = journey.findIndex((each) => isSameSection(each, place));
  const step = journey[index];
  const section = formSection(form, place.sectionId);
  return step && section ? ok({ section, step, after: journey[index + 1] ?? null }) : refuse({ kind: "stale" });
}
