import type { Field } from "../../forms/form";
import { answerText, DECLARED, readAnswer } from "../answers/readAnswer";
import type { AnswerValue } from "../answers/sectionRecord";
import { textOfRows } from "../tables/rowsOfText";
import type { TypedRow } from "../tables/tableRow";
import type { ImportAnswer } from "./formImport";

/** What was read of an answer, in the field's type; null if it is not a valid answer. */
export function fittingValue(field: Field, { value, text }: ImportAnswer): AnswerValue | null {
  switch (field.type) {
    case "choice":
      return typeof value === "string" && field.options.some(({ id }) => id === value) ? value : null;
    case "choices":
    case "goals": {
      const chosen = [value].flat().filter((each) => field.options.some(({ id }) => id === each));
      return chosen.length > 0 ? (chosen as string[]) : null;
    }
    case "count":
    case "money":
    case "amount":
      return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : null;
    case "declaration":
      return value === DECLARED || /[☒☑]/.test(text) ? DECLARED : null;
    case "date":
    case "number":
    case "percent": {
      const read = readAnswer(field, typeof value === "number" ? answerText(field, value) : text);
      return read.ok ? read.value : null;
    }
    case "rows": {
      const [first, second] = field.columns.map(({ id }) => id) as [string, string];
      const rows = [value].flat().flatMap((row) => (typeof row === "object" && !isTyped(row) ? [row] : []));
      return rows.length === 0
        ? null
        : rows.map((row) => ({ [first]: row[first] || "–", [second]: row[second] || "–" }));
    }
    // A document names its attachments, and does not have them.
    case "attachment":
      return null;
    case "table": {
      const rows = [value].flat().flatMap((row) => (isTyped(row) ? [row] : []));
      const read = readAnswer(field, textOfRows(rows));
      return read.ok ? read.value : null;
    }
    case "text":
    case "longText":
      return text.trim() === "" ? null : typeof value === "string" ? value : text;
  }
}

const isTyped = (row: ImportAnswer["value"] | Readonly<Record<string, unknown>>): row is TypedRow =>
  typeof row === "object" && "cells" in row && typeof row.cells === "object";
