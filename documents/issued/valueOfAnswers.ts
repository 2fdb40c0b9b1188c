import { formatKroner } from "../../domain/amounts/formatKroner";
import { numberInWords } from "../../domain/amounts/numberInWords";
import type { FieldData } from "../data/editionData";
import type { AnswerData } from "../data/sectionData";
import { unbroken } from "./unbroken";
import type { Value } from "./value";

const text = (words: string): Value => ({ kind: "text", text: words });

/** The answers to one field, each with the name of its party; together if there is only one. */
export type Given = { readonly party: string | null; readonly answer: AnswerData };

/**
 * What a place shows of the answers to one field; null if nobody has answered. Where several parties are asked, it says
 * whose each answer is, even if only one has answered.
 */
export function valueOfAnswers(field: FieldData, given: readonly Given[], names: boolean): Value | null {
  const answered = given.filter(({ answer }) => answer.value !== null && answer.withheld !== true);
  const [first] = answered;
  const another = given.length > 1;
  if (!first) return null;
  switch (first.answer.kind) {
    case "choice":
    case "choices":
    case "goals": {
      const chosen = new Set(answered.flatMap(({ answer }) => answer.value as string | string[]));
      const options = field.options ?? [];
      return {
        kind: "chosen",
        ids: options.flatMap(({ id }) => (chosen.has(id) ? [id] : [])),
        labels: new Map(options.map(({ id, label }) => [id, label])),
      };
    }
    case "declaration":
      return { kind: "chosen", ids: ["yes"], labels: new Map([["yes", field.label]]) };
    case "date":
      return another ? text(byParty(field, answered)) : { kind: "day", day: first.answer.value as string };
    case "amount":
    case "money":
      return names
        ? text(answered.map(({ party, answer }) => shareText(answer.value as number, party)).join("\n"))
        : text(formatKroner(answered.reduce((sum, { answer }) => sum + (answer.value as number), 0)));
    default:
      return text(another ? byParty(field, answered) : wordsOf(field, first.answer));
  }
}

/** "201 500 LMS", as the tables of sums have it. */
export const shareText = (kroner: number, party: string | null): string =>
  party === null ? formatKroner(kroner) : `${formatKroner(kroner)} ${party}`;

/** What may have several lines: it begins on a line of its own, below the name. */
const LONG: ReadonlySet<AnswerData["kind"]> = new Set(["longText", "rows", "table"]);

/** Each party's answer after its name. */
const byParty = (field: FieldData, answered: readonly Given[]): string =>
  answered
    .map(({ party, answer }) => {
      const words = wordsOf(field, answer);
      return party === null ? words : `${party}:${LONG.has(answer.kind) ? "\n" : " "}${words}`;
    })
    .join(answered.some(({ answer }) => LONG.has(answer.kind)) ? "\n\n" : "\n");

function wordsOf(field: FieldData, answer: AnswerData): string {
  if (answer.value === null) return "";
  switch (answer.kind) {
    case "text":
      return unbroken(answer.value as string);
    case "longText":
      return answer.value as string;
    case "date":
      return dayText(answer.value as string);
    case "percent":
      return `${numberInWords(answer.value as number)} %`;
    case "number":
      return field.unit === undefined
        ? numberInWords(answer.value as number)
        : `${numberInWords(answer.value as number)} ${field.unit}`;
    case "count":
    case "money":
    case "amount":
      return formatKroner(answer.value as number);
    case "rows":
    case "table":
      return rowsOf(field, answer)
        .map((cells) => (field.columns ?? []).flatMap(({ id }) => cells[id] || []).join(", "))
        .join("\n");
    default:
      return String(answer.value);
  }
}

type TextRow = Readonly<Record<string, string>>;
type TableRow = { readonly cells: Readonly<Record<string, string | number>> };

/** The rows of an answer, each with a text by column. */
export function rowsOf(field: FieldData, answer: AnswerData): TextRow[] {
  if (answer.kind === "rows") return [...((answer.value ?? []) as readonly TextRow[])];
  if (answer.kind !== "table") return [];
  return ((answer.value ?? []) as readonly TableRow[]).map(({ cells }) =>
    Object.fromEntries(
      (field.columns ?? []).flatMap((column) => {
        const cell = cells[column.id];
        return cell === undefined ? [] : [[column.id, cellText(column, cell)]];
      }),
    ),
  );
}

function cellText({ kind, unit, options }: NonNullable<FieldData["columns"]>[number], cell: string | number): string {
  if (typeof cell === "number") {
    if (kind === "amount" || kind === "money") return formatKroner(cell);
    return unit === undefined ? numberInWords(cell) : `${numberInWords(cell)} ${unit}`;
  }
  if (kind === "date") return dayText(cell);
  return options?.find(({ id }) => id === cell)?.label ?? cell;
}

/** As forms write a day: 15.03.2027. */
const dayText = (day: string): string => day.split("-").reverse().join(".");
