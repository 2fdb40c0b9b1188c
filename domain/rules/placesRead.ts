import type { Expression, Form, FormSection } from "../../forms/form";
import { isSameSection, placeKey, type SectionRef } from "../answers/sectionRef";
import { type MeasureId, measuresOf, type Structure } from "../application/structure";
import { expressionsInRule, expressionsInSection } from "./expressionsInSection";

/** Variables that reach into other measures than the one that an expression is asked of. */
const WIDE = ["measures", "schemes", "sum"];

/**
 * The other places whose answers the rules of a section name. Whoever saves the section loads them with it; most rules
 * name their own section only.
 */
export const placesRead = (form: Form, structure: Structure, place: SectionRef): SectionRef[] => {
  const rules = form.rules.filter(({ section }) => section === place.sectionId);
  return rules.length === 0 ? [] : placesNamed(form, structure, place, rules.flatMap(expressionsInRule));
};

/** The other places whose answers decide what a section asks and computes; none in most forms. */
export function placesShowing(form: Form, structure: Structure, place: SectionRef): SectionRef[] {
  const section = form.sections.find(({ id }) => id === place.sectionId);
  const own = section ? expressionsInSection(section) : [];
  return own.length === 0 ? [] : placesNamed(form, structure, place, own);
}

/**
 * The places that expressions of a place name, and those that the fields there depend on in their turn: an answer
 * counts only where it is shown.
 */
function placesNamed(form: Form, structure: Structure, place: SectionRef, first: readonly Expression[]): SectionRef[] {
  const found = new Map<string, SectionRef>();
  const open = [{ place, expressions: first }];
  for (let next = open.pop(); next; next = open.pop())
    for (const [section, ref] of namedBy(form, structure, next.place, next.expressions)) {
      const key = placeKey(ref);
      if (found.has(key)) continue;
      found.set(key, ref);
      const further = expressionsInSection(section);
      if (further.length > 0) open.push({ place: ref, expressions: further });
    }
  return [...found.values()].filter((each) => !isSameSection(each, place));
}

function namedBy(
  form: Form,
  structure: Structure,
  { measureId: here }: SectionRef,
  expressions: readonly Expression[],
): [FormSection, SectionRef][] {
  return expressions.flatMap(({ names: { variables, fields } }) => {
    const sums = variables.has("sum") || fields.has("sum");
    const read = form.sections.filter(
      (section) => fields.has(section.id) || (sums && section.fields.some(({ type }) => type === "amount")),
    );
    const everywhere = WIDE.some((name) => variables.has(name)) || (sums && variables.has("parties"));
    const measures: readonly MeasureId[] =
      everywhere || here === null ? measuresOf(structure).map(({ id }) => id) : [here];
    return read.flatMap((section) =>
      (section.scope === "application" ? [null] : measures).map((measureId): [FormSection, SectionRef] => [
        section,
        { measureId, sectionId: section.id },
      ]),
    );
  });
}
