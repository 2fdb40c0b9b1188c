import type { Field, FieldKind, Form, FormSection } from "../../forms/form";
import { inSchemeOf } from "../application/inSchemeOf";
import type { MeasureId, Party, PartyId, Structure } from "../application/structure";
import { type AnswerValue, emptyRecord, type SectionRecord } from "../section/sectionRecord";
import { isShown } from "../section/slot";
import type { TableRow } from "../tables/tableRow";
import { lazily } from "./lazily";
import { sectionsNamed } from "./namesIn";

type Values = Readonly<Record<string, unknown>>;

/** The answers of one section as rules see them: what all share, and each party's own. A private field is not seen. */
type SectionAnswers = { readonly shared: Values; readonly own: ReadonlyMap<PartyId, Values> };

export type AnswerView = {
  /** By section and field. A field that each party answers has the list of all answers, or the party's own. */
  readonly at: (measureId: MeasureId | null, taking: readonly Party[], party: Party | null) => Values;
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

export function answerView(form: Form, structure: Structure, records: readonly SectionRecord[]): AnswerView {
  const keyOf = (measureId: MeasureId | null, sectionId: string) => `${measureId} ${sectionId}`;
  const stored = new Map(records.map((record) => [keyOf(record.measureId, record.sectionId), record]));
  const read = new Map<string, SectionAnswers>();
  const answersAt = (section: FormSection, measureId: MeasureId | null): SectionAnswers => {
    const place = section.scope === "measure" ? measureId : null;
    const key = keyOf(place, section.id);
    const answers =
      read.get(key) ??
      answersIn(inSchemeOf(section, structure, place), stored.get(key) ?? emptyRecord(place, section.id));
    read.set(key, answers);
    return answers;
  };
  return {
    at: (measureId, taking, party) =>
      lazily(
        Object.fromEntries(
          sectionsNamed(form)
            .filter(({ scope }) => scope === "application" || measureId !== null)
            .map((section) => [
              section.id,
              () => {
                const { shared, own } = answersAt(section, measureId);
                return party ? { ...shared, ...own.get(party.id) } : { ...shared, ...listsOf(section, own, taking) };
              },
            ]),
        ),
      ),
    own: (sectionId, measureId, field, partyId) => {
      const section = form.sections.find(({ id }) => id === sectionId);
      return section && answersAt(section, measureId).own.get(partyId)?.[field];
    },
  };
}

function answersIn({ fields }: FormSection, { answers }: SectionRecord): SectionAnswers {
  const seen = new Map<string, Field>(fields.filter((field) => !field.private).map((field) => [field.id, field]));
  const shared: Record<string, unknown> = {};
  const own = new Map<PartyId, Record<string, unknown>>();
  for (const { field, partyId, value } of answers) {
    const asked = seen.get(field);
    if (value === null || !asked || !isShown(asked, partyId === null ? null : { id: partyId }, answers)) continue;
    if (partyId === null) shared[field] = celOf(asked, value);
    else {
      const theirs = own.get(partyId) ?? {};
      theirs[field] = celOf(asked, value);
      own.set(partyId, theirs);
    }
  }
  return { shared, own };
}

/** By field, the answers of the parties that take part, in the order of the application. */
const listsOf = ({ fields }: FormSection, own: SectionAnswers["own"], taking: readonly Party[]): Values =>
  Object.fromEntries(
    fields
      .filter((field) => field.answeredBy === "each" && !field.private)
      .map(({ id }) => [
        id,
        taking.flatMap((party) => {
          const value = own.get(party.id)?.[id];
          return value === undefined ? [] : [value];
        }),
      ]),
  );
