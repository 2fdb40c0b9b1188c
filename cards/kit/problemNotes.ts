import { t } from "../wording";
import { inShort } from "../words/inShort";
import { type CardField, required } from "./cardField";
import { type Note, note } from "./note";

const MOST = 4;
const LONGEST = 60;

/** Says which fields have to be looked at, by their labels; no note if there are none. */
export function problemNotes(labels: readonly string[]): Note[] {
  if (labels.length === 0) return [];
  const names = labels
    .slice(0, MOST)
    .map((label) => t("summary.quoted", { label: inShort(withoutMark(label), LONGEST) }))
    .join(", ");
  const more = labels.length - MOST;
  const fields = more > 0 ? t("status.andMore", { names, count: more }) : names;
  return [note("warning", t("form.almost", { count: labels.length, fields }))];
}

/** The label without the words that mark a required field. */
const withoutMark = (label: string): string => label.replace(required(""), "");

/** The labels of the inputs whose value was refused. */
export const refusedLabels = (fields: readonly CardField[]): string[] =>
  fields
    .filter(({ under }) => under.some(({ color }) => color === "Attention"))
    .flatMap(({ texts, choices, dates, times }) =>
      [...texts, ...choices, ...dates, ...times].map(({ label }) => label),
    );
