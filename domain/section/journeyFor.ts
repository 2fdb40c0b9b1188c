import type { Form } from "../../forms/form";
import type { PersonId, Structure } from "../application/structure";
import { isSameSection, type SectionRef, sectionRefsOf } from "./sectionRef";
import { type Slot, slotsFor } from "./slot";

export type JourneyStep = SectionRef & { readonly slots: readonly Slot[] };

/**
 * One person's journey: the sections that the person may write, each with its slots. Cached per structure, because
 * structures never change.
 */
export function journeyFor(form: Form, structure: Structure, personId: PersonId): readonly JourneyStep[] {
  const walks = journeys.get(structure) ?? new Map<PersonId, { form: Form; walk: readonly JourneyStep[] }>();
  journeys.set(structure, walks);
  const before = walks.get(personId);
  if (before?.form === form) return before.walk;
  const journey = stepsOf(form, structure, personId);
  walks.set(personId, { form, walk: journey });
  return journey;
}

/** What a person writes in one section; undefined if nothing. */
export const stepAt = (
  form: Form,
  structure: Structure,
  personId: PersonId,
  place: SectionRef,
): JourneyStep | undefined => journeyFor(form, structure, personId).find((step) => isSameSection(step, place));

const journeys = new WeakMap<Structure, Map<PersonId, { form: Form; walk: readonly JourneyStep[] }>>();

const stepsOf = (form: Form, structure: Structure, personId: PersonId): JourneyStep[] =>
  sectionRefsOf(form, structure).flatMap((place) => {
    const section = form.sections.find(({ id }) => id === place.sectionId);
    const slots = section ? slotsFor(section, structure, personId, place.measureId) : [];
    return slots.length > 0 ? [{ ...place, slots }] : [];
  });
