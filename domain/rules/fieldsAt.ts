import type { ComputedField, Form } from "../../forms/form";
import type { AnswerValue, SectionRecord } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import type { ConditionView } from "../answers/slot";
import { sectionOfMeasure } from "../application/inSchemeOf";
import { type Party, participantsOf, type Structure } from "../application/structure";
import { computedValue, isComputed } from "./computedValue";
import { expressionsInSection } from "./expressionsInSection";
import { isTrueIn } from "./isTrueIn";
import { ruleView } from "./ruleView";

/** A computed field of a section, for one party or (`party` null) once. `value` is null if it cannot be told yet. */
export type ComputedAnswer = {
  readonly field: ComputedField;
  readonly party: Party | null;
  readonly value: AnswerValue | null;
};

/** What the rest of the application says about the fields at a place. */
export type FieldsAt = {
  readonly isTrue: ConditionView["isTrue"];
  /** Those that are shown, in the form's order, party by party. */
  readonly computed: () => readonly ComputedAnswer[];
};

const NOTHING: FieldsAt = { isTrue: () => false, computed: () => [] };

/** `records` are those of the place, and of all that it names (`placesShowing`). */
export function fieldsAt(
  form: Form,
  structure: Structure,
  records: readonly SectionRecord[],
  place: SectionRef,
): FieldsAt {
  const section = sectionOfMeasure(form, structure, place);
  if (!section || expressionsInSection(section).length === 0) return NOTHING;
  const viewAt = ruleView(form, structure, records);
  const isTrue = isTrueIn(form, structure, place, viewAt);
  const { measureId, sectionId } = place;
  const computed = () => {
    const own = records.find((record) => record.measureId === measureId && record.sectionId === sectionId);
    const view = { answers: own?.answers ?? [], isTrue };
    return section.computedFields.flatMap((field) =>
      (field.each ? participantsOf(structure, measureId) : [null])
        .filter((party) => isComputed(field, party, view))
        .map((party) => ({ field, party, value: computedValue(form, field, party, { place, view, viewAt }) })),
    );
  };
  return { isTrue, computed };
}
