import { formatKroner } from "../../domain/amounts/formatKroner";
import { figureInWords } from "../../domain/section/figureInWords";
import { answerText } from "../../domain/section/readAnswer";
import type { AnswerValue, Row } from "../../domain/section/sectionRecord";
import { longDay } from "../../domain/values/dayAndMonth";
import type { Field } from "../../forms/form";
import { t } from "../wording";

/** An answer in readable form: option labels, grouped thousands, one row per line. Text is unchanged. */
export function answerInWords(field: Field, value: AnswerValue): string {
  switch (field.type) {
    case "text":
    case "longText":
    case "count":
      return String(value);
    case "choice":
    case "choices":
    case "goals":
      return chosen(field, value).join("\n");
    case "money":
    case "amount":
      return t("totals.kroner", { kroner: formatKroner(value as number) });
    case "number":
    case "percent":
      return figureInWords(field, value as number);
    case "declaration":
      return t("section.declared");
    case "date":
      return longDay(value as string);
    case "rows":
      return answerText(field, value);
  }
}

function chosen(field: Extract<Field, { type: "choice" | "choices" | "goals" }>, value: AnswerValue): string[] {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  const options: readonly { id: string; label: string }[] = field.options;
  return ids.map((id) => options.find((option) => option.id === id)?.label ?? String(id));
}

/** The filled rows of a table, with cells in column order. */
export const rowsOf = (field: Extract<Field, { type: "rows" }>, value: AnswerValue): string[][] =>
  (value as readonly Row[]).map((row) => field.columns.map(({ id }) => row[id] ?? ""));
