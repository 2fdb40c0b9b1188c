import type { Row as AnswerRow, AnswerValue } from "../../domain/answers/sectionRecord";
import { sectionRefsOf } from "../../domain/answers/sectionRef";
import { columnOf, columnsInWords } from "../../domain/application/columnOf";
import { hasRole, type Party, partiesOf } from "../../domain/application/structure";
import { type Application, type Section, sectionAt } from "../../domain/section/section";
import { insideSentence } from "../../domain/values/insideSentence";
import type { Field, Form } from "../../forms/form";
import { documentWords, kindInTables } from "../wording/documentWords";
import { answersOf, cellOf, fullName, type PartyAnswer } from "./answersOf";
import { type Block, type Column, named, row, type Table } from "./block";
import { textInWords } from "./textInWords";

const textOf = (field: Field) => (value: AnswerValue | null) =>
  value === null ? null : textInWords(field, value as string);
const texts = (label: string, isPrivate = false): Column => ({ label, kind: "text", private: isPrivate });

/** "Kontaktperson" from "Kontaktperson, navn": texts with the same title are shown in one table. */
export const groupTitle = ({ label }: Pick<Field, "label">): string | null => /^([^,]+), ./.exec(label)?.[1] ?? null;

/** "Navn" from "Kontaktperson, navn". */
function columnTitle({ label }: Pick<Field, "label">): string {
  const own = label.slice((groupTitle({ label }) ?? "").length).replace(/^, /, "");
  return own.charAt(0).toUpperCase() + own.slice(1);
}

/** "Eier/UH": the head over the kinds of the parties, of a form with two columns at most. */
const kindsHead = ({ columns }: Pick<Form, "columns">): string =>
  (columns.length > 2 ? "" : columnsInWords(columns)) || documentWords("party");

/** A table of responsible people: one row per party, one column per neighbouring text. */
export function contactTable(form: Form, application: Application, section: Section, group: readonly Field[]): Table {
  const columns = group.map((field) => ({ field, asked: answersOf(application, section, field) }));
  const parties = section.parties.filter(({ id }) =>
    columns.some(({ asked }) => asked.some(({ party }) => party?.id === id)),
  );
  return {
    kind: "table",
    label: groupTitle(group[0] ?? { label: "" }),
    columns: [named(kindsHead(form)), ...group.map((field) => texts(columnTitle(field), field.private))],
    rows: parties.map((party) =>
      row([
        `${kindInTables(section.form, party.kind)}: ${fullName(party)}`,
        ...columns.map(({ field, asked }) => cellOf(asked, party, textOf(field))),
      ]),
    ),
    private: group.every((field) => field.private),
  };
}

/** The most parties that fit side by side on a page. */
const SIDE_BY_SIDE = 3;

/** The same in the layout of the 2024 form, for many texts: one row per text, one column per party, in like tables. */
export function contactTables(application: Application, section: Section, group: readonly Field[]): Table[] {
  const asked = group.map((field) => ({ field, asked: answersOf(application, section, field) }));
  const parties = section.parties.filter(({ id }) =>
    asked.some((each) => each.asked.some(({ party }) => party?.id === id)),
  );
  const tables: Table[] = [];
  const count = Math.max(1, Math.ceil(parties.length / SIDE_BY_SIDE));
  const beside = Math.max(1, Math.ceil(parties.length / count));
  for (let from = 0; from < Math.max(parties.length, 1); from += beside) {
    const some = parties.slice(from, from + beside);
    tables.push({
      kind: "table",
      label: from === 0 ? groupTitle(group[0] ?? { label: "" }) : null,
      columns: [
        named(""),
        ...some.map((party) => texts(`${kindInTables(section.form, party.kind)}: ${fullName(party)}`)),
      ],
      rows: asked.map(({ field, asked: of }) =>
        row([columnTitle(field), ...some.map((party) => cellOf(of, party, textOf(field)))], {
          isPrivate: field.private,
        }),
      ),
      private: group.every((field) => field.private),
    });
  }
  return tables;
}

/** The parties of each column of sums, or all that are no lead and not only consulted if the form has no columns. */
function partnersIn(form: Form, application: Application): Party[] {
  const parties = partiesOf(application);
  if (form.columns.length === 0)
    return parties.filter((party) => !hasRole(party, "lead") && !hasRole(party, "consulted"));
  return form.columns.flatMap(({ id }) => parties.filter((party) => columnOf(form, party)?.id === id));
}

/** Every party in the partnership, column by column, with the texts that each gives about itself. */
export function partnersTable(form: Form, application: Application, section: Section, fields: readonly Field[]): Table {
  const partners = partnersIn(form, application);
  const columns = fields.map((field) => ({
    field,
    asked: answersOf(application, section, field),
    elsewhere: answeredElsewhere(form, application, field),
  }));
  return {
    kind: "table",
    label: null,
    columns: [
      named(documentWords("partyNumber")),
      named(documentWords("partyName", { column: insideSentence(kindsHead(form)) })),
      ...fields.map((field) => texts(field.label, field.private)),
      named(kindsHead(form)),
    ],
    rows: partners.map((party, index) =>
      row([
        String(index + 1),
        fullName(party),
        ...columns.map(({ field, asked, elsewhere }) =>
          asked.some((each) => each.party?.id === party.id)
            ? cellOf(asked, party, textOf(field))
            : (elsewhere.get(party.id) ?? ""),
        ),
        kindInTables(section.form, party.kind),
      ]),
    ),
    private: false,
  };
}

/**
 * By party: the first text of the group "Kontaktperson", for a "Kontaktperson" column that does not ask everybody. A
 * party that has already named its contact person is not asked again, but still appears in the table.
 */
function answeredElsewhere(form: Form, application: Application, column: Field): Map<string, string> {
  const found = new Map<string, string>();
  for (const place of sectionRefsOf(form, application).filter(({ measureId }) => measureId === null)) {
    const section = sectionAt(form, application, place);
    const field = section.form.fields.find(
      (each) => each.type === "text" && each.answeredBy === "each" && groupTitle(each) === column.label,
    );
    if (!field || field.private) continue;
    for (const { party, value } of answersOf(application, section, field)) {
      if (party && typeof value === "string" && !found.has(party.id)) found.set(party.id, value);
    }
  }
  return found;
}

/**
 * The rows of all parties in one table, each after its party if several are asked, and a note about parties that filled
 * in none.
 */
export function rowsTable(
  field: Extract<Field, { type: "rows" }>,
  shown: readonly PartyAnswer[],
  label: string | null,
): Block[] {
  const rows = shown.flatMap(({ name, value }) =>
    ((value ?? []) as readonly AnswerRow[]).map((each) => ({
      name,
      cells: field.columns.map(({ id }) => each[id] ?? ""),
    })),
  );
  const isNamed = rows.some(({ name }) => name !== null);
  if (rows.length === 0)
    return [{ kind: "text", label, entries: [{ party: null, text: null, note: null }], private: field.private }];
  const behind = shown.flatMap(({ party, value }) => (party && value === null ? [fullName(party)] : []));
  return [
    {
      kind: "table",
      label,
      columns: [...(isNamed ? [documentWords("party")] : []), ...field.columns.map((column) => column.label)].map(
        named,
      ),
      rows: rows.map(({ name, cells }) => row([...(isNamed ? [name] : []), ...cells])),
      private: field.private,
    },
    ...(behind.length > 0 && !field.private
      ? [{ kind: "note", text: documentWords("unansweredBy", { parties: behind.join(", ") }) } as const]
      : []),
  ];
}
