import type { FieldKind, TableField } from "../../forms/form";
import { formatNumber } from "../amounts/formatNumber";
import { type KronerRefusal, parseKroner } from "../amounts/parseKroner";
import { type NumberRefusal, readNumber } from "../amounts/readNumber";
import { readTable, type TableRefusal } from "../tables/readTable";
import { textOfRows } from "../tables/rowsOfText";
import type { CellValue, TableRow, TypedRow } from "../tables/tableRow";
import { type Outcome, ok, refuse } from "../values/outcome";
import { attachedFiles } from "./attachedFile";
import { unitOf } from "./figureInWords";
import { type DateRefusal, readDate } from "./readDate";
import { type FormatRefusal, readFormatted } from "./readFormatted";
import type { AnswerValue, Row } from "./sectionRecord";

export type CellRefusal =
  | KronerRefusal
  | FormatRefusal
  | NumberRefusal
  | DateRefusal
  | { kind: "too-long"; most: number; length: number }
  | { kind: "not-an-option" }
  | { kind: "not-a-count" }
  /**
   * The field had content when the card was drawn but arrived empty. Somebody who really emptied it saves once more.
   */
  | { kind: "came-empty" }
  | { kind: "row-without-separator"; line: string };

export type AnswerRefusal = CellRefusal | TableRefusal<CellRefusal>;

/** Prompts that Word leaves in unanswered fields of the form. They count as empty. */
const PLACEHOLDERS = [
  /^klikk eller trykk her for å skrive inn tekst\.?$/i,
  /^velg et element\.?$/i,
  /^skriv her\.?:?$/i,
];

/** Characters that no database or document can hold: NUL, and half of a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const UNWRITABLE = /\u0000|\p{Surrogate}/gu;

/** "12 prosent" is 12 %. */
function withPercentSign(typed: string): string {
  const bare = typed.trimEnd();
  const number = bare.replace(/(?:prosent|pst\.?)$/i, "");
  return number !== bare && /\d$/.test(number.trimEnd()) ? `${number}%` : typed;
}

/** The answer in a declaration that is ticked; one that is not has none. */
export const DECLARED = "yes";

/** Normalises line ends to \n and trims the end; otherwise the text stays as written. */
const asWritten = (text: string): string => text.replace(/\r\n?/g, "\n").trimEnd();

const isBlank = (text: string): boolean =>
  text.trim() === "" || PLACEHOLDERS.some((prompt) => prompt.test(text.trim()));

/**
 * Reads the text typed into one field; null means that it is, or was made, empty. Choices arrive as one comma-separated
 * string of option ids, as Adaptive Cards send them. `deadline`: the application's, for a day that is bound by it.
 */
export function readAnswer(
  field: FieldKind,
  input: string,
  deadline: string | null = null,
): Outcome<AnswerValue | null, AnswerRefusal> {
  const typed = input.replace(UNWRITABLE, "");
  if (isBlank(typed)) return ok(null);
  switch (field.type) {
    case "text":
    case "longText": {
      const text = asWritten(typed);
      if (text.length > field.maxLength)
        return refuse({ kind: "too-long", most: field.maxLength, length: text.length });
      return field.type === "text" && field.format ? readFormatted(field.format, text) : ok(text);
    }
    case "choice":
      return field.options.some(({ id }) => id === typed) ? ok(typed) : refuse({ kind: "not-an-option" });
    case "choices":
    case "goals": {
      const chosen = new Set(typed.split(",").map((id) => id.trim()));
      const known = field.options.map(({ id }) => id as string).filter((id) => chosen.has(id));
      return known.length === chosen.size ? ok(known) : refuse({ kind: "not-an-option" });
    }
    case "count":
      return /^\d{1,6}$/.test(typed.trim()) ? ok(Number(typed.trim())) : refuse({ kind: "not-a-count" });
    case "number":
      return readNumber(typed, { ...field, unit: unitOf(field) });
    case "percent":
      return readNumber(withPercentSign(typed), { ...field, unit: unitOf(field) });
    case "declaration":
      if (["yes", "true"].includes(typed)) return ok(DECLARED);
      return ["no", "false"].includes(typed) ? ok(null) : refuse({ kind: "not-an-option" });
    case "date":
      return readDate(field, typed, deadline);
    case "money":
    case "amount":
      return parseKroner(typed);
    // Files are sent, and never typed.
    case "attachment":
      return refuse({ kind: "not-an-option" });
    case "rows":
      return readRows(field.columns.map(({ id }) => id) as [string, string], asWritten(typed));
    case "table":
      return readTable(
        field,
        typed,
        // No column holds a list or a table.
        (column, cell) => readAnswer(column, cell, deadline) as Outcome<CellValue | null, CellRefusal>,
      );
  }
}

/** "Rolle: Navn", one row per line. A tab, a semicolon or a spaced dash also separates. */
function readRows([first, second]: [string, string], text: string): Outcome<Row[], AnswerRefusal> {
  const rows: Row[] = [];
  for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
    const separator = /[:;\t]|\s[-–]\s/.exec(line.trim());
    const left = separator ? line.trim().slice(0, separator.index).trim() : "";
    const right = separator
      ? line
          .trim()
          .slice(separator.index + separator[0].length)
          .trim()
      : "";
    if (left === "" || right === "") return refuse({ kind: "row-without-separator", line: line.trim() });
    rows.push({ [first]: left, [second]: right });
  }
  return ok(rows);
}

/** The text shown in the field when a card is drawn: the inverse of `readAnswer`. */
export function answerText(field: FieldKind, value: AnswerValue | null): string {
  if (value === null) return field.type === "declaration" ? "no" : "";
  if (field.type === "rows") {
    const [first, second] = field.columns.map(({ id }) => id) as [string, string];
    return (value as readonly Row[]).map((row) => `${row[first]}: ${row[second]}`).join("\n");
  }
  if (field.type === "attachment")
    return attachedFiles(value)
      .map(({ name }) => name)
      .join("\n");
  if (field.type === "table") return textOfRows(typedRows(field, value as readonly TableRow[]));
  if ((field.type === "number" || field.type === "percent") && typeof value === "number") return formatNumber(value);
  return Array.isArray(value) ? value.join(",") : String(value);
}

/** The rows of a table as they would be typed. */
const typedRows = ({ columns }: TableField, rows: readonly TableRow[]): TypedRow[] =>
  rows.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(
      columns.flatMap((column) => {
        const cell = cells[column.id];
        return cell === undefined ? [] : [[column.id, answerText(column, cell)]];
      }),
    ),
  }));
