import { membershipsOf, type PersonId, type Structure } from "../../domain/application/application";
import { formSection } from "../../domain/section/slots";
import { type Place, type Step, samePlace, walkOf } from "../../domain/section/walk";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { FormSection } from "../../forms/form";
import type { BotDeps } from "./deps";
import type { NotThere } from "./requireReviewableSection";

/** What a person writes at a place, in which section of the form, and the step that comes after it in the person's walk; null after the last. */
export function requireWritableStep(
  { forms }: Pick<BotDeps, "forms">,
  structure: Structure,
  personId: PersonId,
  place: Place,
): Outcome<{ readonly section: FormSection; readonly step: Step; readonly after: Step | null }, NotThere> {
  const form = forms.get(structure.formId);
  if (!form || membershipsOf(structure, personId).length === 0) return refuse({ kind: "not-member" });
  const walk = walkOf(form, structure, personId);
  const index = walk.findIndex((each) => samePlace(each, place));
  const step = walk[index];
  const section = formSection(form, place.sectionId);
  return step && section ? ok({ section, step, after: walk[index + 1] ?? null }) : refuse({ kind: "stale" });
}
