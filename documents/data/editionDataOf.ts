import { goalsOf } from "../../domain/answers/slot";
import type { Structure } from "../../domain/application/structure";
import type { Field, FieldKind, Form, FormSection, Option, TableColumn } from "../../forms/form";
import type { EditionData, FieldData, SectionOfEdition } from "./editionData";

const labelled = ({ id, label }: Option): Option => ({ id, label });

/** The words and ids of a form. Goals are those of the application's own plan. */
export const editionDataOf = (form: Form, structure: Pick<Structure, "planId" | "year">): EditionData => ({
  id: form.id,
  version: form.version,
  name: form.name,
  title: form.title,
  documents: form.documents,
  schemes: form.schemes.map(labelled),
  partyKinds: form.partyKinds.map(({ id, one, inTables }) => ({ id, label: one, inTables })),
  purposes: form.purposes.map(({ id, label, isSummed, partOf = null, perYear }) => ({
    ...{ id, label, summed: isSummed, partOf, perYear },
  })),
  columns: form.columns.map(({ id, label, parties }) => ({ id, label, parties })),
  sections: form.sections.map((section) => sectionOf(section, structure)),
});

const sectionOf = (
  { id, number, title, under, scope, derived, fields, computedFields }: FormSection,
  structure: Pick<Structure, "planId" | "year">,
): SectionOfEdition => ({
  ...{ id, number: number ?? null, title, under: under ?? null, scope },
  derived: derived.map(labelled),
  fields: fields.map((field) => fieldOf(field, structure)),
  computed: computedFields.map((field) => ({ ...labelled(field), kind: field.shownAs, ...unitOf(field.kind) })),
});

function fieldOf(field: Field, structure: Pick<Structure, "planId" | "year">): FieldData {
  const { type: kind, private: isPrivate, answeredBy } = field;
  return {
    ...labelled(field),
    kind,
    private: isPrivate,
    perParty: answeredBy === "each",
    ...detailsOf(field, structure),
  };
}

type Details = Pick<FieldData, "unit" | "options" | "columns" | "rows" | "purpose" | "year" | "specifies">;

function detailsOf(field: Field, structure: Pick<Structure, "planId" | "year">): Details {
  switch (field.type) {
    case "choice":
    case "choices":
      return { options: field.options.map(labelled) };
    case "goals":
      return { options: goalsOf(field, structure).map(labelled) };
    case "number":
      return unitOf(field);
    case "rows":
      return { columns: field.columns.map((column) => ({ ...labelled(column), kind: "text" })) };
    case "table":
      return {
        columns: field.columns.map(columnOf),
        ...(field.rows.fixed ? { rows: field.rows.fixed.map(labelled) } : {}),
      };
    case "amount":
      return {
        purpose: field.purpose,
        ...(field.year === undefined ? {} : { year: structure.year + field.year - 1 }),
      };
    case "text":
      return field.specifies === undefined ? {} : { specifies: field.specifies };
    default:
      return {};
  }
}

const columnOf = (column: TableColumn): NonNullable<FieldData["columns"]>[number] => ({
  ...labelled(column),
  kind: column.type,
  ...unitOf(column),
  ...(column.type === "choice" ? { options: column.options.map(labelled) } : {}),
});

const unitOf = (kind: FieldKind | TableColumn): { unit?: string } =>
  kind.type === "number" && kind.unit !== undefined ? { unit: kind.unit } : {};
