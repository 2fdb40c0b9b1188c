import { formatKroner } from "../domain/amounts/formatKroner";
import { figureInWords } from "../domain/section/figureInWords";
import { longDay } from "../domain/values/dayAndMonth";
import type { Field } from "../forms/form";
import { fullName, type PartyAnswer } from "./answersOf";
import type { Block } from "./block";

type Short = Extract<Field, { type: "text" | "money" | "amount" | "number" | "percent" | "date" }>;

/** Short answers beside their label. If several parties have answered, each has a line with its name. */
export const lineBlocks = (field: Short, shown: readonly PartyAnswer[]): Block[] =>
  shown.map(({ party, value }) => ({
    kind: "line",
    label: party && shown.length > 1 ? `${field.label}, ${fullName(party)}` : field.label,
    value: value === null ? null : inWords(field, value),
    private: field.private,
  }));

function inWords(field: Short, value: NonNullable<PartyAnswer["value"]>): string {
  switch (field.type) {
    case "text":
      return String(value);
    case "date":
      return longDay(value as string);
    case "money":
    case "amount":
      return formatKroner(value as number);
    case "number":
    case "percent":
      return figureInWords(field, value as number);
  }
}
