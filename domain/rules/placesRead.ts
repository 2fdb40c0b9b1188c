import type { Form } from "../../forms/form";
import { type MeasureId, measuresOf, type Structure } from "../application/structure";
import { isSameSection, type SectionRef } from "../section/sectionRef";
import { namesIn } from "./namesIn";

/** Variables that reach into other measures than the one that a rule is asked of. */
const WIDE = ["measures", "schemes", "sum"];

/**
 * The other places whose answers the rules of a section name. Whoever saves the section loads them with it; most rules
 * name their own section only.
 */
export const placesRead = (form: Form, structure: Structure, place: SectionRef): SectionRef[] => {
  const rules = form.rules.filter(({ section }) => section === place.sectionId);
  if (rules.length === 0) return [];
  const found = new Map<string, SectionRef>();
  for (const rule of rules) {
    const { variables, fields } = namesIn(rule);
    const sums = variables.has("sum") || fields.has("sum");
    const read = form.sections.filter(
      (section) => fields.has(section.id) || (sums && section.fields.some(({ type }) => type === "amount")),
    );
    const everywhere = WIDE.some((name) => variables.has(name)) || (sums && variables.has("parties"));
    const measures: readonly MeasureId[] =
      everywhere || place.measureId === null ? measuresOf(structure).map(({ id }) => id) : [place.measureId];
    for (const { id: sectionId, scope } of read)
      for (const measureId of scope === "application" ? [null] : measures)
        found.set(`${measureId} ${sectionId}`, { measureId, sectionId });
  }
  return [...found.values()].filter((each) => !isSameSection(each, place));
};
