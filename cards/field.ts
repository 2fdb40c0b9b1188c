import { type Sentence, sentences } from "./note";

type TextInput = { readonly id: string; readonly label: string; readonly value: string; readonly style: "text" | "tel"; readonly multiline: boolean };
export type Option = { readonly title: string; readonly value: string };
type ChoiceInput = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly style: "compact" | "expanded";
  readonly several: boolean;
  readonly options: readonly Option[];
};
type DayOrTime = { readonly id: string; readonly label: string; readonly value: string };

/** One input, whichever its kind, with what helps under it and what is wrong with what was typed. */
export type Field = {
  readonly texts: readonly TextInput[];
  readonly choices: readonly ChoiceInput[];
  readonly dates: readonly DayOrTime[];
  readonly times: readonly DayOrTime[];
  readonly help: readonly Sentence[];
  readonly problems: readonly Sentence[];
};

type Around = { readonly help?: string | null; readonly problem?: string | null };

const field = (input: Partial<Pick<Field, "texts" | "choices" | "dates" | "times">>, { help = null, problem = null }: Around): Field => ({
  texts: [],
  choices: [],
  dates: [],
  times: [],
  ...input,
  help: sentences(help),
  problems: sentences(problem),
});

export const textField = (id: string, label: string, value: string, around: Around = {}): Field =>
  field({ texts: [{ id, label, value, style: "text", multiline: false }] }, around);

/** For figures: a telephone shows its digits. What is typed stays text, since people write 200 000,- */
export const figureField = (id: string, label: string, value: string, around: Around = {}): Field =>
  field({ texts: [{ id, label, value, style: "tel", multiline: false }] }, around);

export const longField = (id: string, label: string, value: string, around: Around = {}): Field =>
  field({ texts: [{ id, label, value, style: "text", multiline: true }] }, around);

/** One of a few, all in sight. */
export const choiceField = (id: string, label: string, value: string, options: readonly Option[], around: Around = {}): Field =>
  field({ choices: [{ id, label, value, style: "expanded", several: false, options }] }, around);

/** One of many, folded. */
export const pickField = (id: string, label: string, value: string, options: readonly Option[], around: Around = {}): Field =>
  field({ choices: [{ id, label, value, style: "compact", several: false, options }] }, around);

/** Any of a few; the value is comma-separated. */
export const choicesField = (id: string, label: string, value: string, options: readonly Option[], around: Around = {}): Field =>
  field({ choices: [{ id, label, value, style: "expanded", several: true, options }] }, around);

export const dateField = (id: string, label: string, value: string, around: Around = {}): Field => field({ dates: [{ id, label, value }] }, around);
export const timeField = (id: string, label: string, value: string, around: Around = {}): Field => field({ times: [{ id, label, value }] }, around);
