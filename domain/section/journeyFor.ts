import type { Form, FormSection } from "../../forms/form";
import { isSameSection, type SectionRef, sectionRefsOf } from "../answers/sectionRef";
import { formSection, type Slot, slotsFor } from "../answers/slot";
import { membershipsOf, type PersonId, type Structure, writingPartiesOf } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import type { NotThere } from "./reviewableSection";

export type JourneyStep = SectionRef & { readonly slots: readonly Slot[] };

/**
 * One person's journey: the sections that the person may write, each with its slots. Cached per structure, because
 * structures never change. People who write for the same parties have the same journey.
 */
export function journeyFor(form: Form, structure: Structure, personId: PersonId): readonly JourneyStep[] {
  const walks = journeys.get(structure) ?? new Map<string, { form: Form; walk: readonly JourneyStep[] }>();
  journeys.set(structure, walks);
  const parties = [...writingPartiesOf(structure, personId)].join(" ");
  const before = walks.get(parties);
  if (before?.form === form) return before.walk;
  const journey = stepsOf(form, structure, personId);
  walks.set(parties, { form, walk: journey });
  return journey;
}

/** What a person writes in one section; undefined if nothing. */
export const stepAt = (
  form: Form,
  structure: Structure,
  personId: PersonId,
  place: SectionRef,
): JourneyStep | undefined => journeyFor(form, structure, personId).find((step) => isSameSection(step, place));

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

const journeys = new WeakMap<Structure, Map<string, { form: Form; walk: readonly JourneyStep[] }>>();

const stepsOf = (form: Form, structure: Structure, personId: PersonId): JourneyStep[] =>
  sectionRefsOf(form, structure).flatMap((place) => {
    const section = formSection(form, place.sectionId);
    const slots = section ? slotsFor(section, structure, personId, place.measureId) : [];
    return slots.length > 0 ? [{ ...place, slots }] : [];
  });
