import type { Field } from "../../forms/form";
import { answerText, readAnswer } from "../answers/readAnswer";
import type { AnswerValue } from "../answers/sectionRecord";
import { mergeTables } from "../tables/mergeTables";
import type { TableRow } from "../tables/tableRow";
import { mergeRows } from "../values/mergeRows";
import { type MergePiece, mergedText, mergeTexts } from "../values/mergeTexts";

/**
 * Whether an answer is text that two people's changes can be merged in. A choice, a figure or a count is either one's
 * or the other's.
 */
export const isWords = (field: Field): boolean =>
  field.type === "longText" || field.type === "rows" || (field.type === "text" && field.format === undefined);

/** Whether two people's changes to an answer can be merged: in text, and in the rows of a table. */
export const isMergeable = (field: Field): boolean => isWords(field) || field.type === "table";

/** The value that both started from; null if there was none yet. */
export type Origin = { readonly value: AnswerValue | null };

/** Merges two answers as text; `origin` is null if the value that both started from is unknown. */
export function laidTogether(
  field: Field,
  origin: Origin | null,
  mine: AnswerValue | null,
  theirs: AnswerValue | null,
): MergePiece[] {
  const inWords = (value: AnswerValue | null) => answerText(field, value);
  const lay = field.type === "rows" ? mergeRows : mergeTexts;
  return lay(origin && inWords(origin.value), inWords(mine), inWords(theirs));
}

/**
 * The answer with both sets of changes. Null if both changed the same place, or if the merged text is not a valid
 * answer, such as one too long for the field.
 */
export function mergeAnswers(field: Field, origin: Origin, mine: AnswerValue, theirs: AnswerValue): AnswerValue | null {
  if (field.type === "table") {
    const rows = (value: AnswerValue | null) => (value ?? []) as readonly TableRow[];
    const merged = mergeTables(rows(origin.value), rows(mine), rows(theirs));
    const read = merged && readAnswer(field, answerText(field, merged));
    return read?.ok ? read.value : null;
  }
  const text = mergedText(laidTogether(field, origin, mine, theirs));
  const read = text === null ? null : readAnswer(field, text);
  return read?.ok ? read.value : null;
}
