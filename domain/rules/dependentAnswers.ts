import type { Field, Form, FormSection } from "../../forms/form";
import type { SectionRecord } from "../answers/sectionRecord";
import { type ConditionView, isShown } from "../answers/slot";
import type { Party, PartyId, Structure } from "../application/structure";
import { celOf } from "./celOf";
import { computedValue } from "./computedValue";
import { isTrueIn } from "./isTrueIn";
import { lazily } from "./lazily";
import type { SectionAnswers } from "./storedAnswers";
import type { ViewAt } from "./view";

/**
 * Those of a section with expressions. What is hidden or computed depends on other answers, perhaps of this section, so
 * each is worked out when it is asked for.
 */
export function dependentAnswers(
  form: Form,
  structure: Structure,
  section: FormSection,
  { record, viewAt }: { readonly record: SectionRecord; readonly viewAt: ViewAt },
): SectionAnswers {
  const slot = (field: string, partyId: PartyId | null) => `${field} ${partyId}`;
  const values = new Map(record.answers.map(({ field, partyId, value }) => [slot(field, partyId), value]));
  const view: ConditionView = { answers: record.answers, isTrue: isTrueIn(form, structure, record, viewAt) };
  const fields = new Map<string, Field>(
    section.fields.filter((field) => !field.private).map((field) => [field.id, field]),
  );
  const answerOf = (field: Field, party: Pick<Party, "id"> | null): unknown => {
    const value = values.get(slot(field.id, party?.id ?? null)) ?? null;
    return value === null || !isShown(field, party, view) ? undefined : celOf(field, value);
  };
  /** The party's own value; the list of all for no party. */
  const ofEach = (taking: readonly Party[], party: Party | null, value: (party: Party) => unknown): unknown =>
    party ? value(party) : taking.flatMap((each) => value(each) ?? []);
  const computed = section.computedFields.map((field) => {
    const of = (party: Party | null): unknown => {
      const value = computedValue(form, field, party, { place: record, view, viewAt });
      return value === null ? undefined : celOf(field.kind, value);
    };
    return { field, of };
  });
  return {
    all: (taking, party) =>
      lazily(
        Object.fromEntries([
          ...[...fields.values()].map((field): [string, () => unknown] => [
            field.id,
            field.answeredBy === "all"
              ? () => answerOf(field, null)
              : () => ofEach(taking, party, (each) => answerOf(field, each)),
          ]),
          ...computed.map(({ field, of }): [string, () => unknown] => [
            field.id,
            field.each ? () => ofEach(taking, party, of) : () => of(null),
          ]),
        ]),
      ),
    own: (fieldId, partyId) => {
      const field = fields.get(fieldId);
      return field && answerOf(field, { id: partyId });
    },
  };
}
