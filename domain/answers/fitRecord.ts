import type { FieldKind, FormSection } from "../../forms/form";
import { fitTable } from "../tables/fitTable";
import type { CellValue } from "../tables/tableRow";
import { attachedFiles } from "./attachedFile";
import type { AnswerValue, SectionRecord } from "./sectionRecord";

/**
 * The stored answers as the form can read them. A form in use may lose an option or change a field's type; a value that
 * it does not know reads as cleared, at the same version. Nothing stored changes until somebody answers anew.
 *
 * Returns the same record if everything fits.
 */
export function fitRecord({ fields }: Pick<FormSection, "fields">, record: SectionRecord): SectionRecord {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const answers = record.answers.map((answer) => {
    const field = byId.get(answer.field);
    const value = field && answer.value !== null ? fitValue(field, answer.value) : answer.value;
    return value === answer.value ? answer : { ...answer, value };
  });
  return answers.every((answer, index) => answer === record.answers[index]) ? record : { ...record, answers };
}

/** The part of a value that the field can hold; null if it can hold none of it. */
function fitValue(field: FieldKind, value: AnswerValue): AnswerValue | null {
  switch (field.type) {
    case "text":
    case "longText":
    case "date":
    case "declaration":
      return typeof value === "string" ? value : null;
    case "choice":
      return field.options.some(({ id }) => id === value) ? value : null;
    case "choices":
    case "goals": {
      if (!Array.isArray(value)) return null;
      const known = value.filter((chosen) => field.options.some(({ id }) => id === chosen));
      return known.length === value.length ? value : known.length > 0 ? known : null;
    }
    case "count":
    case "number":
    case "percent":
    case "money":
    case "amount":
      return typeof value === "number" ? value : null;
    case "rows":
      return Array.isArray(value) && value.every((row) => typeof row === "object") ? value : null;
    case "attachment":
      return attachedFiles(value).length > 0 ? value : null;
    case "table":
      return fitTable(field, value, (column, cell) => fitValue(column, cell) as CellValue | null);
  }
}
