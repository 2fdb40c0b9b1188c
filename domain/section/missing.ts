import type { Field, Form, FormSection } from "../../forms/form";
import type { AnswerValue, SectionRecord } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import { answerIn, type ConditionView, isAsked, isRequired, slotsOf } from "../answers/slot";
import { inSchemeOf } from "../application/inSchemeOf";
import {
  type MeasureId,
  measuresOf,
  type Party,
  type PartyKind,
  participantsOf,
  type Structure,
} from "../application/structure";
import { isCompleteTable } from "../tables/isCompleteTable";
import type { TableRow } from "../tables/tableRow";

/** A required answer that is missing. `party` is null if no party of that kind takes part. */
export type Missing = { readonly field: Field; readonly party: Party | null; readonly kind: PartyKind | null };

/** The required answers that one section lacks. */
export function missingIn(
  section: FormSection,
  parties: readonly Party[],
  record: SectionRecord,
  isTrue: ConditionView["isTrue"],
): Missing[] {
  const view = { answers: record.answers, isTrue };
  const unanswered = slotsOf(section, parties)
    .filter((slot) => isRequired(slot, parties, view))
    .filter((slot) => !isComplete(slot.field, answerIn(record, slot)?.value ?? null))
    .map(({ field, party }): Missing => ({ field, party, kind: null }));
  if (section.whereNobody === "leftOut") return unanswered;
  const unmanned = section.fields.flatMap((field) =>
    requiredIn(field)
      .filter((kind) => !parties.some((party) => party.kind === kind) && isAsked(field, null, view))
      .map((kind): Missing => ({ field, party: null, kind })),
  );
  return [...unanswered, ...unmanned];
}

/** A table is complete when its rows are; any other answer when it is given. */
const isComplete = (field: Field, value: AnswerValue | null): boolean =>
  value !== null && (field.type !== "table" || isCompleteTable(field, value as readonly TableRow[]));

/** The text of "Annet, spesifiser" is required of nobody but those who chose it. */
const requiredIn = (field: Field): readonly PartyKind[] => ("specifies" in field ? [] : field.requiredOf);

/** The totals are complete when there is at least one measure and every measure has all its amounts. */
export function missingAmounts(
  form: Form,
  structure: Structure,
  at: (place: SectionRef) => { readonly record: SectionRecord; readonly isTrue: ConditionView["isTrue"] },
): Missing[] {
  const places = measuresOf(structure).flatMap(({ id }) =>
    form.sections
      .filter(({ scope }) => scope === "measure")
      .map((section) => ({ section: inSchemeOf(section, structure, id), measureId: id as MeasureId })),
  );
  const amounts = places.flatMap(({ section, measureId }) => {
    const money = { ...section, fields: section.fields.filter(({ type }) => type === "amount") };
    if (money.fields.length === 0) return [];
    const { record, isTrue } = at({ measureId, sectionId: section.id });
    return missingIn(money, participantsOf(structure, measureId), record, isTrue);
  });
  if (places.length > 0) return amounts;
  return form.sections
    .flatMap(({ fields }) => fields.filter(({ type }) => type === "amount").slice(0, 1))
    .map((field) => ({ field, party: null, kind: null }));
}
