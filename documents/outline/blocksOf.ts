import { answerText } from "../../domain/answers/readAnswer";
import type { AnswerValue } from "../../domain/answers/sectionRecord";
import { goalsOf } from "../../domain/answers/slot";
import { computedByField } from "../../domain/rules/computedByField";
import type { Application, Section } from "../../domain/section/section";
import type { Field, Form } from "../../forms/form";
import { type PartyAnswer, shownAnswers } from "./answersOf";
import { answerTables } from "./answerTables";
import type { Block } from "./block";
import { cellTable } from "./cellTable";
import { computedBlocks } from "./computedBlocks";
import { contactTable, contactTables, groupTitle, partnersTable, rowsTable } from "./contactTable";
import { declarationBlock } from "./declarationBlock";
import { isSaid } from "./isSaid";
import { knownBlock } from "./knownBlock";
import { lineBlocks } from "./lineBlocks";
import { optionsWithText } from "./optionsWithText";
import { amountsTable, countsTable, totalsBlocks } from "./totalsBlocks";
import { unchangedNote } from "./unchangedNote";

/** The content of a section, in the order of its form: known values, computed tables, and answers. */
export function blocksOf(form: Form, application: Application, section: Section): Block[] {
  const { computed, derived, fields } = section.form;
  const known = derived.map((line) => knownBlock(form, application, section, line));
  // The partner table has a column for each text that every partner gives about itself.
  const columns =
    computed === "partners" ? fields.filter(({ type, answeredBy }) => type === "text" && answeredBy === "each") : [];
  const groups = groupsOf(
    form,
    fields.filter(
      (field) => !columns.includes(field) && !("specifies" in field) && isSaid(field, section, application),
    ),
  );
  // What is computed stands below the table that its field is in.
  const figures = computedByField(
    section.form,
    section.computed(),
    groups.map((group) => group.at(-1)?.id ?? ""),
  );
  return [
    ...known,
    ...(computed === "totals" ? totalsBlocks(form, application, section) : []),
    ...(computed === "partners" ? [partnersTable(form, application, section, columns)] : []),
    ...computedBlocks(figures.get(null)),
    ...groups.flatMap((group) => [
      ...blocksOfGroup(form, application, section, group),
      ...computedBlocks(figures.get(group.at(-1)?.id ?? "")),
    ]),
  ];
}

/**
 * Groups neighbouring fields that form one table: table cells, counts, amounts, and texts whose labels share a title.
 */
function groupsOf(form: Form, fields: readonly Field[]): Field[][] {
  const groups: Field[][] = [];
  let last: string | null = null;
  for (const field of fields) {
    const table = tableOf(form, field);
    const open = groups.at(-1);
    if (open && table !== null && table === last) open.push(field);
    else groups.push([field]);
    last = table;
  }
  return groups;
}

/** Whether an amount is part of another, and so stands beside the table of shares. */
const isPart = ({ purposes }: Form, { purpose }: { readonly purpose: string }): boolean =>
  purposes.some(({ id, partOf }) => id === purpose && partOf !== undefined);

function tableOf(form: Form, field: Field): string | null {
  if (field.cell) return `table, ${field.cell.table}`;
  switch (field.type) {
    case "count":
      return `count, ${field.answeredBy}`;
    case "number":
    case "percent":
      return field.answeredBy === "each" ? "count, each" : null;
    case "amount":
      return isPart(form, field) ? null : "amount";
    case "money":
      return field.answeredBy === "each" ? "amount" : null;
    case "text":
      return field.answeredBy === "each" && groupTitle(field) !== null ? `text, ${groupTitle(field)}` : null;
    default:
      return null;
  }
}

function blocksOfGroup(form: Form, application: Application, section: Section, group: readonly Field[]): Block[] {
  const [field] = group;
  if (!field) return [];
  if (field.cell) {
    const table = cellTable(application, section, group);
    return table ? [table] : [];
  }
  const shown = shownAnswers(application, section, field);
  const label = field.label === section.form.title && !section.form.under ? null : field.label;

  switch (field.type) {
    case "count":
      return [countsTable(application, section, group)];
    case "number":
    case "percent":
      return field.answeredBy === "each" ? [countsTable(application, section, group)] : lineBlocks(field, shown);
    case "declaration":
      return [declarationBlock(field, shown)];
    case "date":
      return lineBlocks(field, shown);
    case "rows":
      return rowsTable(field, shown, label);
    case "table":
      return answerTables(field, shown, label);
    case "money":
      return field.answeredBy === "each" ? [amountsTable(form, application, section, group)] : lineBlocks(field, shown);
    case "amount":
      return isPart(form, field) ? lineBlocks(field, shown) : [amountsTable(form, application, section, group)];
    case "goals":
      if (goalsOf(field, application).length === 0) return [];
      return [
        {
          kind: "text",
          label,
          private: field.private,
          entries: shown.map((asked) => ({ party: asked.name, note: null, text: goalsIn(field, asked.value) })),
        },
      ];
    case "attachment":
      return [
        {
          kind: "text",
          label,
          private: field.private,
          entries: shown.map((asked) => ({
            party: asked.name,
            note: null,
            text: asked.value === null ? null : answerText(field, asked.value),
          })),
        },
      ];
    case "choice":
    case "choices":
      return [
        {
          kind: "choice",
          label,
          private: field.private,
          entries: shown.map((asked) => ({
            party: asked.name,
            note: null,
            answered: asked.value !== null,
            options: optionsWithText(section, field, asked),
          })),
        },
      ];
    case "text":
      if (group.length > WIDEST) return contactTables(application, section, group);
      if (group.length > 1) return [contactTable(form, application, section, group)];
      if (field.answeredBy === "all") return lineBlocks(field, shown);
      return [textBlock(form, application, section, field, label, shown)];
    case "longText":
      return [textBlock(form, application, section, field, label, shown)];
  }
}

/** The most texts of one title that fit side by side on a page; more of them are placed below each other. */
const WIDEST = 3;

/** The chosen goals, one per line, in the plan's order. */
function goalsIn({ options }: Extract<Field, { type: "goals" }>, value: AnswerValue | null): string | null {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const labels = options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
  return labels.length > 0 ? labels.join("\n") : null;
}

function textBlock(
  form: Form,
  application: Application,
  section: Section,
  field: Field,
  label: string | null,
  shown: readonly PartyAnswer[],
): Block {
  return {
    kind: "text",
    label,
    private: field.private,
    entries: shown.map((asked) => ({
      party: asked.name,
      text: asked.value as string | null,
      note: unchangedNote(form, application, section, field, asked),
    })),
  };
}
