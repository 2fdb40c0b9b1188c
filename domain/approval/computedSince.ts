import type { ComputedField, Form } from "../../forms/form";
import { type Answer, type AnswerValue, emptyRecord, type SectionRecord } from "../answers/sectionRecord";
import { placeKey } from "../answers/sectionRef";
import type { Party, PartyId, Structure } from "../application/structure";
import { type ComputedAnswer, fieldsAt } from "../rules/fieldsAt";
import type { Section } from "../section/section";
import type { WrittenThen } from "../section/writtenThen";

/** A computed field whose value differs from before; null if there was, or is, none. */
export type ComputedChange = {
  readonly field: ComputedField;
  readonly party: Party | null;
  readonly before: AnswerValue | null;
  readonly after: AnswerValue | null;
};

/**
 * The computed fields of a section that differ from what a party approved. `then` is what was written in the whole
 * application. If the form limits approvals to the party's own answers, only its own and the common ones are compared.
 */
export function computedSince(
  form: Form,
  structure: Structure,
  section: Section,
  then: readonly WrittenThen[],
  approver: PartyId | null,
): ComputedChange[] {
  const now = section.computed();
  if (section.form.computedFields.length === 0) return [];
  const before = fieldsAt(form, structure, recordsOf(then), section).computed();
  const isSame = (one: ComputedAnswer) => (other: ComputedAnswer) =>
    one.field.id === other.field.id && one.party?.id === other.party?.id;
  const gone = before.filter((was) => !now.some(isSame(was)));
  return [...now, ...gone.map((was) => ({ ...was, value: null }))]
    .filter(
      ({ party }) => section.form.approval === "whole" || approver === null || party === null || party.id === approver,
    )
    .flatMap((is) => {
      const was = before.find(isSame(is))?.value ?? null;
      return was === is.value ? [] : [{ field: is.field, party: is.party, before: was, after: is.value }];
    });
}

/** Who wrote what is no part of what is computed from it. */
const UNSIGNED: Omit<Answer, keyof WrittenThen> = {
  version: 0,
  writtenBy: "",
  writtenByName: "",
  writtenAt: new Date(0),
};

function recordsOf(then: readonly WrittenThen[]): SectionRecord[] {
  const byPlace = new Map<string, SectionRecord>();
  for (const { measureId, sectionId, ...answer } of then) {
    const key = placeKey({ measureId, sectionId });
    const record = byPlace.get(key) ?? emptyRecord(measureId, sectionId);
    byPlace.set(key, { ...record, answers: [...record.answers, { ...UNSIGNED, ...answer }] });
  }
  return [...byPlace.values()];
}
