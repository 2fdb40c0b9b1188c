import type { Form, FormSection } from "../../forms/form";
import { membershipsOf, type PersonId, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type JourneyStep, journeyFor } from "./journeyFor";
import type { NotThere } from "./reviewableSection";
import { isSameSection, type SectionRef } from "./sectionRef";
import { formSection } from "./slot";

/** What a person writes in a section. `after` is the next step of the person's journey; null after the last. */
export type WritableStep = {
  readonly section: FormSection;
  readonly step: JourneyStep;
  readonly after: JourneyStep | null;
};

/** What a person writes in a section, for a member who writes there. */
export function writableStep(
  form: Form,
  structure: Structure,
  personId: PersonId,
  place: SectionRef,
): Outcome<WritableStep, NotThere> {
  if (membershipsOf(structure, personId).length === 0) return refuse({ kind: "not-member" });
  const journey = journeyFor(form, structure, personId);
  const index = journey.findIndex((each) => isSameSection(each, place));
  const step = journey[index];
  const section = formSection(form, place.sectionId);
  return step && section ? ok({ section, step, after: journey[index + 1] ?? null }) : refuse({ kind: "stale" });
}
