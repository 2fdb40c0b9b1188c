import type { Form, FormSection } from "../../forms/form";
import { type MeasureId, measuresOf, type PersonId, participantsOf, type Structure } from "../application/application";
import { type Slot, slotsFor } from "./slots";

/** One section of the application, in the order of the form: what concerns all first, then measure by measure. */
export type SectionRef = { readonly measureId: MeasureId | null; readonly sectionId: string };

export const isSameSection = (a: SectionRef, b: SectionRef): boolean => a.measureId === b.measureId && a.sectionId === b.sectionId;

/** Every place of the application, also those that nobody writes, unless the form leaves these out. */
export function sectionRefsOf(form: Form, structure: Structure): SectionRef[] {
  const at = (sections: Form["sections"], measureId: MeasureId | null) =>
    sections
      .filter((section) => section.whereNobody === "missing" || hasWriter(section, structure, measureId))
      .map(({ id }) => ({ measureId, sectionId: id }));
  const first = form.sections.findIndex(({ scope }) => scope === "measure");
  const split = first < 0 ? form.sections.length : first;
  const perMeasure = form.sections.filter(({ scope }) => scope === "measure");
  return [
    ...at(form.sections.slice(0, split), null),
    ...measuresOf(structure).flatMap(({ id }) => at(perMeasure, id)),
    ...at(
      form.sections.slice(split).filter(({ scope }) => scope === "application"),
      null,
    ),
  ];
}

const hasWriter = ({ fields }: FormSection, structure: Structure, measureId: MeasureId | null): boolean =>
  participantsOf(structure, measureId).some(({ kind }) => fields.some(({ writers }) => writers.includes(kind)));

export type JourneyStep = SectionRef & { readonly slots: readonly Slot[] };

/**
 * The walk of one person: the places that are the person's to write, with what is written there. It follows from what
 * is passed in, which nobody changes, so it is worked out once for each structure that is kept.
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

const journeys = new WeakMap<Structure, Map<PersonId, { form: Form; walk: readonly JourneyStep[] }>>();

const stepsOf = (form: Form, structure: Structure, personId: PersonId): JourneyStep[] =>
  sectionRefsOf(form, structure).flatMap((place) => {
    const section = form.sections.find(({ id }) => id === place.sectionId);
    const slots = section ? slotsFor(section, structure, personId, place.measureId) : [];
    return slots.length > 0 ? [{ ...place, slots }] : [];
  });
