import { formatKroner } from "../../domain/amounts/formatKroner";
import { figureInWords } from "../../domain/answers/figureInWords";
import { longDay } from "../../domain/values/dayAndMonth";
import type { Field, FieldKind } from "../../forms/form";
import { documentWords } from "../wording/documentWords";
import type { PartyAnswer } from "./answersOf";
import type { Block } from "./block";
import { textInWords } from "./textInWords";

type ShortType = "text" | "money" | "amount" | "number" | "percent" | "date";

/**
 * Short answers beside their label. If several parties have answered, each has a line with its name. A dash where it may be
 * left empty: "Ikke besvart" would look like a mistake.
 */
export const lineBlocks = (field: Extract<Field, { type: ShortType }>, shown: readonly PartyAnswer[]): Block[] =>
  shown.map(({ name, value, required }) => ({
    kind: "line",
    label: name === null ? field.label : `${field.label}, ${name}`,
    value: value !== null ? shortInWords(field, value) : required ? null : "–",
    private: field.private,
  }));

/** Kroner with their unit: "200 000 kr". */
export const withUnit = (kroner: string): string => documentWords("kroner", { kroner });

/** An answer that fits on a line, or in a cell. */
export function shortInWords(
  field: Extract<FieldKind, { type: ShortType | "choice" }>,
  value: NonNullable<PartyAnswer["value"]>,
): string {
  switch (field.type) {
    case "text":
      return textInWords(field, String(value));
    case "choice":
      return field.options.find(({ id }) => id === value)?.label ?? String(value);
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
