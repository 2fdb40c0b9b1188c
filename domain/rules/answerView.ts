import type { Field, FieldKind, Form, FormSection } from "../../forms/form";
import { type AnswerValue, emptyRecord, type SectionRecord } from "../answers/sectionRecord";
import { type ConditionView, isShown } from "../answers/slot";
import { inSchemeOf } from "../application/inSchemeOf";
import type { MeasureId, Party, PartyId, Structure } from "../application/structure";
import type { TableRow } from "../tables/tableRow";
import { computedValue } from "./computedValue";
import { expressionsInSection, sectionsNamed } from "./expressionsInSection";
import { isTrueIn } from "./isTrueIn";
import { lazily } from "./lazily";
import type { View, ViewAt } from "./view";

export type AnswerView = {
  /** By section and field. A field that each party answers has the list of all answers, or the party's own. */
  readonly at: (measureId: MeasureId | null, taking: readonly Party[], party: Party | null) => View;
  /** The value of a party's own field; undefined if it is not answered. */
  readonly own: (sectionId: string, measureId: MeasureId | null, field: string, partyId: PartyId) => unknown;
};

/** CEL's whole numbers are bigint. A number or a percentage that can have decimals is a double. A row is its cells. */
function celOf(field: FieldKind, value: AnswerValue): unknown {
  if (field.type === "table")
    return (value as readonly TableRow[]).map(({ row, cells }) => ({
      ...(field.rows.fixed ? { row } : {}),
      ...Object.fromEntries(
        field.columns.flatMap((column) => {
          const cell = cells[column.id];
          return cell === undefined ? [] : [[column.id, celOf(column, cell)]];
        }),
      ),
    }));
  const isDouble = "decimals" in field && field.decimals > 0;
  return Number.isInteger(value) && !isDouble ? BigInt(value as number) : value;
}

/** The answers of an application by place. `viewAt` is what its conditions and computed fields see. */
export function answerView(
  form: Form,
  structure: Structure,
  records: readonly SectionRecord[],
  viewAt: ViewAt,
): AnswerView {
  const keyOf = (measureId: MeasureId | null, sectionId: string) => `${measureId} ${sectionId}`;
  const stored = new Map(records.map((record) => [keyOf(record.measureId, record.sectionId), record]));
  const read = new Map<string, SectionAnswers>();
  const answersAt = (section: FormSection, measureId: MeasureId | null): SectionAnswers => {
    const place = section.scope === "measure" ? measureId : null;
    const key = keyOf(place, section.id);
    const answers =
      read.get(key) ??
      answersIn(form, structure, inSchemeOf(section, structure, place), {
        record: stored.get(key) ?? emptyRecord(place, section.id),
        viewAt,
      });
    read.set(key, answers);
    return answers;
  };
  return {
    at: (measureId, taking, party) =>
      lazily(
        Object.fromEntries(
          sectionsNamed(form)
            .filter(({ scope }) => scope === "application" || measureId !== null)
            .map((section) => [section.id, () => answersAt(section, measureId).all(taking, party)]),
        ),
      ),
    own: (sectionId, measureId, field, partyId) => {
      const section = form.sections.find(({ id }) => id === sectionId);
      return section && answersAt(section, measureId).own(field, partyId);
    },
  };
}

/** The answers of one section as expressions see them. Private and hidden fields are not seen. */
type SectionAnswers = {
  /** By field: what all share, and each party's own; the list of those for no party. */
  readonly all: (taking: readonly Party[], party: Party | null) => View;
  readonly own: (fieldId: string, partyId: PartyId) => unknown;
};

function answersIn(
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
  // What is hidden or computed depends on other answers, perhaps of this section, so it waits until it is asked for.
  const made = expressionsInSection(section).length > 0 ? lazily : atOnce;
  return {
    all: (taking, party) =>
      made(
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

/** An object of all values that there are. */
const atOnce = (made: Readonly<Record<string, () => unknown>>): View =>
  Object.fromEntries(
    Object.entries(made).flatMap(([name, make]) => {
      const value = make();
      return value === undefined ? [] : [[name, value]];
    }),
  );
