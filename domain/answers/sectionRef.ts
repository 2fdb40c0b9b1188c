import type { Form, FormSection } from "../../forms/form";
import { type MeasureId, measuresOf, participantsOf, type Structure } from "../application/structure";

/** One section of the application; `measureId` is null for a section of the whole application. */
export type SectionRef = { readonly measureId: MeasureId | null; readonly sectionId: string };

export const isSameSection = (a: SectionRef, b: SectionRef): boolean =>
  a.measureId === b.measureId && a.sectionId === b.sectionId;

/** A section of one application, as the key of a map. */
export const placeKey = ({ measureId, sectionId }: SectionRef): string => `${measureId} ${sectionId}`;

/**
 * Every section of the application in the form's order, with the measure sections repeated for each measure. Includes
 * sections without writers, unless the form leaves them out.
 */
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
