import type { FieldKind, TableField } from "../../forms/form";
import { formatKroner } from "../amounts/formatKroner";
import { formatNumber } from "../amounts/formatNumber";
import { figureInWords } from "../answers/figureInWords";
import { answerText } from "../answers/readAnswer";
import type { AnswerValue } from "../answers/sectionRecord";
import { textOfRows } from "../tables/rowsOfText";
import type { TableRow } from "../tables/tableRow";
import { longDay } from "../values/dayAndMonth";
import { readDay } from "../values/readDay";

/** The text that says the same in another field; `unknown` lists the labels of options that the field lacks. */
export type CarriedText = { readonly text: string | null; readonly unknown: readonly string[] };

type Options = readonly { readonly id: string; readonly label: string }[];

const optionsOf = (field: FieldKind): Options | null =>
  field.type === "choice" || field.type === "choices" || field.type === "goals" ? field.options : null;

const isFigure = ({ type }: FieldKind): boolean =>
  type === "count" || type === "number" || type === "money" || type === "amount";
const isText = ({ type }: FieldKind): boolean => type === "text" || type === "longText";

/**
 * An answer as it would be typed into a field of another edition; null if that field cannot hold it.
 *
 * Options match by id: editions give the same option the same id. Running text can take any answer in words; a figure
 * or a choice takes only its own type.
 */
export function carriedText(source: FieldKind, value: AnswerValue, target: FieldKind): CarriedText {
  // A file belongs to the application that it was sent to.
  if (target.type === "attachment") return { text: null, unknown: [] };
  const chosen = optionsOf(source);
  const offered = optionsOf(target);
  const ids: readonly string[] = chosen ? ([value].flat() as string[]) : [];
  const label = (id: string) => chosen?.find((option) => option.id === id)?.label ?? id;

  if (offered) {
    const known = ids.filter((id) => offered.some((option) => option.id === id));
    const taken = target.type === "choice" ? known.slice(0, 1) : known;
    const unknown = ids.filter((id) => !taken.includes(id)).map(label);
    return taken.length > 0 ? { text: taken.join(","), unknown } : { text: null, unknown };
  }
  if (isText(target)) {
    if (chosen) return { text: ids.map(label).join("\n"), unknown: [] };
    return { text: inWords(source, value), unknown: [] };
  }
  if (isFigure(target)) return { text: isFigure(source) ? formatted(target, value as number) : null, unknown: [] };
  if (target.type === "date" && isText(source)) {
    const day = readDay(String(value));
    return { text: day.ok ? day.value : null, unknown: [] };
  }
  if (source.type === "table" && target.type === "table")
    return carriedTable(source, value as readonly TableRow[], target);
  return { text: source.type === target.type ? answerText(source, value) : null, unknown: [] };
}

/** The rows of the target, with each cell in the column of the same id that can hold it. */
function carriedTable(source: TableField, rows: readonly TableRow[], target: TableField): CarriedText {
  const unknown = new Set<string>();
  const carried = rows.flatMap(({ row, cells }) => {
    const named = source.rows.fixed?.find(({ id }) => id === row)?.label ?? "";
    if (target.rows.fixed && !target.rows.fixed.some(({ id }) => id === row)) {
      unknown.add(named || lineOf(source, cells));
      return [];
    }
    const texts = source.columns.flatMap((column): [string, string][] => {
      const cell = cells[column.id];
      const into = target.columns.find(({ id }) => id === column.id);
      if (cell === undefined) return [];
      const found = into ? carriedText(column, cell, into) : { text: null, unknown: [] };
      for (const option of found.unknown) unknown.add(option);
      if (found.text === null && found.unknown.length === 0) unknown.add(column.label);
      return found.text === null ? [] : [[column.id, found.text]];
    });
    return [{ row, cells: Object.fromEntries(texts) }];
  });
  const text = textOfRows(carried);
  return { text: text === "" ? null : text, unknown: [...unknown] };
}

const lineOf = ({ columns }: TableField, cells: TableRow["cells"]): string =>
  columns
    .flatMap((column) => {
      const cell = cells[column.id];
      return cell === undefined ? [] : [`${column.label}: ${carriedText(column, cell, AS_TEXT).text ?? ""}`];
    })
    .join(", ");

const AS_TEXT = { id: "text", label: "", type: "longText", maxLength: Number.MAX_SAFE_INTEGER } as const;

function inWords(source: FieldKind, value: AnswerValue): string {
  if (source.type === "declaration") return source.label;
  if (source.type === "table")
    return (value as readonly TableRow[])
      .map(({ row, cells }) => {
        const named = source.rows.fixed?.find(({ id }) => id === row);
        return named ? `${named.label}: ${lineOf(source, cells)}` : lineOf(source, cells);
      })
      .join("\n");
  if (source.type === "date") return longDay(String(value));
  if (typeof value !== "number") return answerText(source, value);
  return source.type === "number" || source.type === "percent" ? figureInWords(source, value) : formatKroner(value);
}

/** A count must be typed without spaces; kroner may have them. Only a number can have decimals, or be below zero. */
function formatted({ type }: FieldKind, figure: number): string | null {
  if (type === "number") return formatNumber(figure);
  if (!Number.isInteger(figure) || figure < 0) return null;
  return type === "count" ? String(figure) : formatKroner(figure);
}
