import { numberInWords } from "../../../domain/amounts/numberInWords";
import { unitOf } from "../../../domain/answers/figureInWords";
import { longDay } from "../../../domain/values/dayAndMonth";
import { insideSentence } from "../../../domain/values/insideSentence";
import type { FieldKind, Form, Option, TableColumn, TableField } from "../../../forms/form";
import { pageText } from "./wording";

/** What a field takes: its options, bounds, unit, columns and rows, a sentence each. */
export function fieldLimits(field: FieldKind): string[] {
  switch (field.type) {
    case "text":
    case "longText":
      return [pageText("field.maxLength", { most: numberInWords(field.maxLength) })];
    case "choice":
    case "choices":
      return [pageText("field.options", { options: labels(field.options) })];
    case "number":
    case "percent":
      return figureLimits(field);
    case "date":
      return dayLimits(field);
    case "rows":
      return [pageText("field.columns", { columns: labels(field.columns) })];
    case "table":
      return tableLimits(field);
    default:
      return [];
  }
}

/** «Bare i Regional ordning.», for what is limited to some schemes. */
export const schemeLimits = (
  { schemes }: Pick<Form, "schemes">,
  { schemes: only }: { readonly schemes?: readonly string[] | undefined },
): string[] =>
  only ? [pageText("field.schemes", { schemes: labels(schemes.filter(({ id }) => only.includes(id))) })] : [];

const labels = (options: readonly Pick<Option, "label">[]): string => options.map(({ label }) => label).join(", ");

function figureLimits(field: Extract<FieldKind, { type: "number" | "percent" }>): string[] {
  const { min, max, decimals } = field;
  const unit = unitOf(field);
  return [
    ...(field.type === "number" && unit ? [pageText("field.unit", { unit })] : []),
    ...boundsOf(min, max),
    ...(decimals > 0 ? [pageText("field.decimals", { count: decimals })] : []),
  ];
}

function boundsOf(min: number | undefined, max: number | undefined): string[] {
  if (min !== undefined && max !== undefined)
    return [pageText("field.between", { min: numberInWords(min), max: numberInWords(max) })];
  if (min !== undefined) return [pageText("field.atLeast", { min: numberInWords(min) })];
  return max === undefined ? [] : [pageText("field.atMost", { max: numberInWords(max) })];
}

const dayLimits = ({ min, max }: Extract<FieldKind, { type: "date" }>): string[] => [
  ...(min === undefined ? [] : [pageText("field.fromDay", { min: dayOf(min) })]),
  ...(max === undefined ? [] : [pageText("field.toDay", { max: dayOf(max) })]),
];

const dayOf = (day: string): string => (day === "deadline" ? pageText("field.deadline") : longDay(day));

const tableLimits = ({ columns, rows: { fixed, least, most } }: TableField): string[] => [
  pageText("field.columns", { columns: columns.map(columnInWords).join("; ") }),
  fixed ? pageText("field.fixedRows", { rows: labels(fixed) }) : pageText("field.addedRows", { least, most }),
];

/** «Sannsynlighet: ett valg, må fylles ut (Valg: lav, høy)». */
function columnInWords(column: TableColumn): string {
  const type = [
    pageText(`type.${column.type === "money" ? "kroner" : column.type}`),
    ...(column.required ? [pageText("field.columnMust")] : []),
    ...(column.sum ? [pageText("field.columnSum")] : []),
  ].join(", ");
  const limits = fieldLimits(column).map((each) => insideSentence(each.replace(/\.$/, "")));
  return pageText("field.column", {
    label: column.label,
    type: limits.length > 0 ? `${type} (${limits.join(", ")})` : type,
  });
}
