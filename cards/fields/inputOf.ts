import { formatKroner } from "../../domain/amounts/formatKroner";
import { unitOf } from "../../domain/answers/figureInWords";
import { answerText } from "../../domain/answers/readAnswer";
import type { AnswerValue } from "../../domain/answers/sectionRecord";
import { goalsOf } from "../../domain/answers/slot";
import type { Structure } from "../../domain/application/structure";
import type { FieldKind } from "../../forms/form";
import {
  type Around,
  type CardField,
  choiceField,
  choicesField,
  dateField,
  figureField,
  longField,
  textField,
  toggleField,
} from "../kit/cardField";
import { t } from "../wording";

/** What has an input of its own: not a table, which has one for each cell, nor attachments, which are sent. */
export type InputKind = Exclude<FieldKind, { type: "table" | "attachment" }>;

/** The input of a field. */
export function inputOf(
  field: InputKind,
  structure: Pick<Structure, "planId">,
  { id, label, value }: { readonly id: string; readonly label: string; readonly value: string },
  around: Around,
): CardField {
  switch (field.type) {
    case "text":
      return textField(id, label, value, around);
    case "longText":
    case "rows":
      return longField(id, label, value, around);
    case "choice":
      return choiceField(id, label, value, optionsOf(field), around);
    case "choices":
      return choicesField(id, label, value, optionsOf(field), around);
    case "goals":
      return choicesField(id, label, value, optionsOf({ options: goalsOf(field, structure) }), around);
    case "declaration":
      return toggleField(id, label, value, around);
    case "date":
      return dateField(id, label, value, around);
    case "count":
    case "number":
    case "percent":
    case "money":
    case "amount":
      return figureField(id, label, value, around);
  }
}

export const optionsOf = ({ options }: { options: readonly { id: string; label: string }[] }) =>
  options.map(({ id, label }) => ({ title: label, value: id }));

/** What stands in the input: an amount has its thousands apart. */
export const inputText = (field: FieldKind, value: AnswerValue | null): string =>
  (field.type === "money" || field.type === "amount") && typeof value === "number"
    ? formatKroner(value)
    : answerText(field, value);

/** The input holds the figure alone, so its label says the unit unless the form's own label does. */
export function labelWithUnit(field: FieldKind): string {
  const unit = field.type === "number" || field.type === "percent" ? unitOf(field) : undefined;
  return unit === undefined || says(field.label, unit)
    ? field.label
    : t("section.labelWithUnit", { label: field.label, unit });
}

const LETTER = /\p{L}/u;

/** Whether a label has the unit as a word of its own: "Tid" does not say "t". */
function says(label: string, unit: string): boolean {
  const [text, word] = [label.toLowerCase(), unit.toLowerCase()];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!LETTER.test(text[at - 1] ?? "") && !LETTER.test(text[at + word.length] ?? "")) return true;
  return false;
}
