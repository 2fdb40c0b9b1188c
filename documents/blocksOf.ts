import { measuresOf, participantsOf, partiesOf } from "../domain/application";
import { formatKroner } from "../domain/kroner";
import { type Application, recordAt, type Section } from "../domain/section";
import { type AnswerValue, answerAt } from "../domain/sectionRecord";
import type { Field, Form, FormSection } from "../forms/form";
import { type Asked, fullName, shownOf } from "./asked";
import type { Block } from "./block";
import { amountsTable, countsTable, totalsTable } from "./figureTables";
import { contactTable, groupTitle, partnersTable, rowsTable } from "./peopleTables";
import { words } from "./words";

/** What a section says, in the order of its form: what is known of itself, what is computed, and what was answered. */
export function blocksOf(form: Form, application: Application, section: Section): Block[] {
  const { computed, derived, fields } = section.form;
  const known = derived.map(
    ({ label, from }): Block => ({ kind: "line", label, value: knownOf(application, from), private: false }),
  );
  // The partner table has a column for each text that every partner gives of itself.
  const columns =
    computed === "partners" ? fields.filter(({ type, answeredBy }) => type === "text" && answeredBy === "each") : [];
  return [
    ...known,
    ...(computed === "totals" ? totalsTable(application, section) : []),
    ...(computed === "partners" ? [partnersTable(form, application, section, columns)] : []),
    ...groupsOf(fields.filter((field) => !columns.includes(field))).flatMap((group) =>
      blocksOfGroup(application, section, group),
    ),
  ];
}

function knownOf(application: Application, from: FormSection["derived"][number]["from"]): string | null {
  const named = (kind: string) =>
    partiesOf(application)
      .filter((party) => party.kind === kind)
      .map(fullName)
      .join("; ");
  switch (from) {
    case "network":
      return application.network || null;
    case "owner":
      return named("municipalOwner") || named("privateOwner") || null;
    case "uh":
      return named("uh") || null;
  }
}

/** Neighbouring fields that make one table together: counts, amounts, and texts whose labels share a title. */
function groupsOf(fields: readonly Field[]): Field[][] {
  const groups: Field[][] = [];
  let last: string | null = null;
  for (const field of fields) {
    const table = tableOf(field);
    const open = groups.at(-1);
    if (open && table !== null && table === last) open.push(field);
    else groups.push([field]);
    last = table;
  }
  return groups;
}

function tableOf(field: Field): string | null {
  switch (field.type) {
    case "count":
      return `count, ${field.answeredBy}`;
    case "amount":
      return field.purpose === "grant" ? "amount" : null;
    case "money":
      return field.answeredBy === "each" ? "amount" : null;
    case "text":
      return field.answeredBy === "each" && groupTitle(field) !== null ? `text, ${groupTitle(field)}` : null;
    default:
      return null;
  }
}

function blocksOfGroup(application: Application, section: Section, group: readonly Field[]): Block[] {
  const [field] = group;
  if (!field) return [];
  const shown = shownOf(application, section, field);
  const named = ({ party }: Asked): string | null => (party && shown.length > 1 ? fullName(party) : null);
  const label = field.label === section.form.title && !section.form.under ? null : field.label;

  switch (field.type) {
    case "count":
      return [countsTable(application, section, group)];
    case "rows":
      return rowsTable(field, shown, label);
    case "money":
      if (field.answeredBy === "each") return [amountsTable(application, section, group)];
      return shown.map(({ value }) => ({
        kind: "line",
        label: field.label,
        value: kronerOf(value),
        private: field.private,
      }));
    case "amount":
      if (field.purpose === "grant") return [amountsTable(application, section, group)];
      return shown.map((asked) => ({
        kind: "line",
        label: named(asked) ? `${field.label}, ${named(asked)}` : field.label,
        value: kronerOf(asked.value),
        private: field.private,
      }));
    case "choice":
    case "choices":
      return [
        {
          kind: "choice",
          label,
          private: field.private,
          entries: shown.map((asked) => ({
            party: named(asked),
            note: null,
            answered: asked.value !== null,
            options: field.options.map((option) => ({
              label: option.label,
              chosen: [asked.value].flat().includes(option.id),
            })),
          })),
        },
      ];
    case "text":
      if (group.length > 1) return [contactTable(application, section, group)];
      if (field.answeredBy === "all")
        return shown.map(({ value }) => ({
          kind: "line",
          label: field.label,
          value: value as string | null,
          private: field.private,
        }));
      return [textBlock(application, section, field, label, shown, named)];
    case "longText":
      return [textBlock(application, section, field, label, shown, named)];
  }
}

const kronerOf = (value: AnswerValue | null): string | null => (typeof value === "number" ? formatKroner(value) : null);

function textBlock(
  application: Application,
  section: Section,
  field: Field,
  label: string | null,
  shown: readonly Asked[],
  named: (asked: Asked) => string | null,
): Block {
  return {
    kind: "text",
    label,
    private: field.private,
    entries: shown.map((asked) => ({
      party: named(asked),
      text: asked.value as string | null,
      note: unchanged(application, section, field, asked),
    })),
  };
}

/** Says of a text that its party has given the very same in an earlier measure; the reader need not read it again. */
function unchanged(application: Application, section: Section, field: Field, { party, value }: Asked): string | null {
  if (section.measureId === null || value === null) return null;
  for (const { id, number } of measuresOf(application)) {
    if (id === section.measureId) return null;
    const takesPart = party === null || participantsOf(application, id).includes(party);
    const earlier = answerAt(
      recordAt(application, { measureId: id, sectionId: section.sectionId }),
      field.id,
      party?.id ?? null,
    );
    if (takesPart && earlier?.value === value) return words.unchangedFrom(number);
  }
  return null;
}
