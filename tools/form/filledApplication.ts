import { type Answer, type AnswerValue, emptyRecord, type SectionRecord } from "../../domain/answers/sectionRecord";
import { isSameSection, type SectionRef, sectionRefsOf } from "../../domain/answers/sectionRef";
import { goalsOf, isAsked, slotsOf } from "../../domain/answers/slot";
import { isNamedInSums } from "../../domain/application/columnOf";
import { type Party, participantsOf } from "../../domain/application/structure";
import type { Amount } from "../../domain/application/totals";
import { fieldsAt } from "../../domain/rules/fieldsAt";
import { type Application, sectionAt } from "../../domain/section/section";
import type { CellValue, TableRow } from "../../domain/tables/tableRow";
import type { FieldKind, Form, TableField } from "../../forms/form";
import { sampleText, sampleWords } from "./sampleText";

/** Numbers and addresses that belong to nobody. */
const FORMATTED = {
  orgNumber: "910 000 004",
  accountNumber: "1234.56.78903",
  telephone: "00 00 00 00",
  url: "https://www.fjordvik.example/plan",
  email: "prove@fjordvik.example",
} as const;

/**
 * The application with every field answered that is asked for, and sent to approval by every party. What a section asks
 * can depend on answers further on, so it is filled in twice.
 */
export function filledApplication(form: Form, application: Application, at: Date): Application {
  return filledIn(form, application, at, filledIn(form, application, at, []).records);
}

function filledIn(form: Form, application: Application, at: Date, before: readonly SectionRecord[]): Application {
  const amounts: Amount[] = [];
  let number = 0;
  const records: SectionRecord[] = [];
  for (const place of sectionRefsOf(form, application)) {
    const parties = participantsOf(application, place.measureId);
    const answers: Answer[] = [];
    for (const slot of slotsOf(sectionAt(form, application, place).form, parties)) {
      const { field, party } = slot;
      const done = [...records, recordOf(place, answers)];
      const others = before.filter((record) => !done.some((each) => isSameSection(each, record)));
      const { isTrue } = fieldsAt(form, application, [...others, ...done], place);
      const value = isAsked(field, party, { answers, isTrue })
        ? sampleAnswer(form, { ...slot, number: number++ }, application)
        : null;
      if (value === null) continue;
      const writer = application.members.find(({ partyId }) =>
        party ? partyId === party.id : field.writers.some((kind) => kind === partyId),
      );
      const by = { writtenBy: writer?.personId ?? "", writtenByName: writer?.personName ?? "", writtenAt: at };
      answers.push({ field: field.id, partyId: party?.id ?? null, value, version: 1, ...by });
      if (field.type === "amount" && place.measureId !== null && party && typeof value === "number")
        amounts.push({
          measureId: place.measureId,
          partyId: party.id,
          purpose: field.purpose,
          year: field.year ?? 0,
          kroner: value,
        });
    }
    const submissions = parties.map(({ id }) => ({ partyId: id, personId: id, at }));
    records.push({ ...recordOf(place, answers), submissions });
  }
  return { ...application, records, amounts };
}

const recordOf = ({ measureId, sectionId }: SectionRef, answers: readonly Answer[]): SectionRecord => ({
  ...emptyRecord(measureId, sectionId),
  answers: [...answers],
});

/** A plausible value; null if there is nothing to choose from. Answers of different numbers have different texts. */
function sampleAnswer(
  form: Form,
  { field, party, number }: { readonly field: FieldKind; readonly party: Party | null; readonly number: number },
  application: Application,
): AnswerValue | null {
  switch (field.type) {
    case "text":
      return field.format ? FORMATTED[field.format] : fitting(sampleWords(application.language, number), field);
    case "longText":
      return fitting(sampleText(application.language, number), field);
    case "choice":
      return field.options[0]?.id ?? null;
    case "choices":
      return field.options.slice(0, 2).map(({ id }) => id);
    case "goals": {
      const goals = goalsOf(field, application).slice(0, 2);
      return goals.length > 0 ? goals.map(({ id }) => id) : null;
    }
    case "number":
    case "percent":
      return Math.max(field.min ?? 0, Math.min(field.max ?? 12, 12));
    case "date":
      return sampleDay(field);
    case "declaration":
      return "yes";
    case "attachment":
      return [{ id: `file-${number}`, name: `${field.label}.pdf`, sha256: "0".repeat(64) }];
    case "count":
      return 12;
    case "money":
      return 20_000;
    case "amount":
      return kronerOf(form, field.purpose, party);
    case "rows":
      return [1, 2].map((row) =>
        Object.fromEntries(field.columns.map(({ id }, at) => [id, sampleWords(application.language, 2 * row + at)])),
      );
    case "table":
      return sampleRows(form, field, application);
  }
}

/** All rows of the form, or a few that are added, with every cell filled in. */
const sampleRows = (
  form: Form,
  { columns, rows: { fixed, least } }: TableField,
  application: Application,
): TableRow[] =>
  (fixed ?? Array.from({ length: Math.max(least, 2) }, (_, index) => ({ id: `r${index + 1}` }))).map(
    ({ id: row }, index) => ({
      row,
      cells: Object.fromEntries(
        columns.map((column, at): [string, CellValue] => [
          column.id,
          sampleAnswer(
            form,
            { field: column, party: null, number: index * columns.length + at },
            application,
          ) as CellValue,
        ]),
      ),
    }),
  );

/** The first or last day that the field takes, if either is a day. */
const sampleDay = ({ min, max }: Extract<FieldKind, { type: "date" }>): string =>
  [min, max].find((day) => day !== undefined && day !== "deadline") ?? "2027-03-15";

const kronerOf = (form: Form, purpose: string, party: Party | null): number =>
  !form.purposes.some(({ id, isSummed }) => id === purpose && isSummed)
    ? 50_000
    : party && isNamedInSums(form, party.kind)
      ? 300_000
      : 200_000;

const fitting = (text: string, { maxLength }: { readonly maxLength: number }): string => text.slice(0, maxLength);
