import { longDay } from "../../domain/values/dayAndMonth";
import { readDay } from "../../domain/values/readDay";
import { readTimeOfDay } from "../../domain/values/readTimeOfDay";
import { t } from "../wording";
import { plainText } from "../words/plainText";
import type { SelectOption } from "../words/selectOption";

type TextInput = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly style: "text" | "tel";
  readonly multiline: boolean;
};
type ChoiceInput = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly style: "compact" | "filtered" | "expanded";
  readonly several: boolean;
  /** Text of a compact input with nothing chosen; an expanded one has no room for it. */
  readonly placeholder: string;
  readonly options: readonly SelectOption[];
};
/** A statement to tick. Its value is "yes" or "no". */
export type Toggle = { readonly id: string; readonly label: string; readonly value: string };
type DayOrTime = { readonly id: string; readonly label: string; readonly value: string };

/** The lines under an input: its help, and what is wrong with the typed value. */
export type Under = {
  readonly text: string;
  readonly color: "Default" | "Attention";
  readonly weight: "Default" | "Bolder";
  readonly subtle: boolean;
};

/** One input of any kind, with the lines under it. */
export type CardField = {
  readonly texts: readonly TextInput[];
  readonly choices: readonly ChoiceInput[];
  readonly dates: readonly DayOrTime[];
  readonly times: readonly DayOrTime[];
  readonly toggles: readonly Toggle[];
  readonly under: readonly Under[];
};

export type Around = { readonly help?: string | null; readonly problem?: string | null };

export function linesUnder({ help, problem }: Around): Under[] {
  const under: Under[] = [];
  if (problem) under.push({ text: plainText(problem), color: "Attention", weight: "Bolder", subtle: false });
  if (help) under.push({ text: plainText(help), color: "Default", weight: "Default", subtle: true });
  return under;
}

/** These inputs, and the lines under them. */
export const cardField = (inputs: Partial<Omit<CardField, "under">>, around: Around): CardField => ({
  texts: [],
  choices: [],
  dates: [],
  times: [],
  toggles: [],
  ...inputs,
  under: linesUnder(around),
});

/** The input that searches in a list: what is typed there is not kept. */
export const FIND = "find";

/** The label of an input that must be filled in. */
export const required = (label: string): string => t("section.required", { label });

export const textField = (id: string, label: string, value: string, around: Around = {}): CardField =>
  cardField({ texts: [{ id, label, value, style: "text", multiline: false }] }, around);

/** For figures: phones show the numeric keypad. The value stays text, since people write 200 000,- */
export const figureField = (id: string, label: string, value: string, around: Around = {}): CardField =>
  cardField({ texts: [{ id, label, value, style: "tel", multiline: false }] }, around);

export const longField = (id: string, label: string, value: string, around: Around = {}): CardField =>
  cardField({ texts: [{ id, label, value, style: "text", multiline: true }] }, around);

/** An input with options; `several` makes its value comma-separated. */
const optionsField =
  (style: ChoiceInput["style"], several: boolean) =>
  (id: string, label: string, value: string, options: readonly SelectOption[], around: Around = {}): CardField => {
    const placeholder = style === "expanded" ? "" : t("field.choose");
    return cardField({ choices: [{ id, label, value, style, several, placeholder, options }] }, around);
  };

/** One of a few options, all visible. */
export const choiceField = optionsField("expanded", false);

/** One of many options, in a drop-down. */
export const pickField = optionsField("compact", false);

/**
 * One of many options that may be others when the card is drawn anew. One can search among them. Microsoft's clients
 * keep the options that they first drew of a drop-down without a search.
 */
export const searchField = optionsField("filtered", false);

export const toggleField = (id: string, label: string, value: string, around: Around = {}): CardField =>
  cardField({ toggles: [{ id, label, value }] }, around);

/** Any of a few options. */
export const choicesField = optionsField("expanded", true);

/**
 * A day. If a client sent a value that can mean two days, the person chooses between them: it would send the same
 * again.
 */
export function dateField(id: string, label: string, value: string, around: Around = {}): CardField {
  const day = readDay(value);
  if (!day.ok && day.refusal.kind === "two-dates")
    return choiceField(
      id,
      label,
      "",
      day.refusal.days.map((each) => ({ title: longDay(each), value: each })),
      around,
    );
  return cardField({ dates: [{ id, label, value: day.ok ? day.value : value }] }, around);
}

export const timeField = (id: string, label: string, value: string, around: Around = {}): CardField =>
  cardField({ times: [{ id, label, value: readTimeOfDay(value) ?? value }] }, around);
