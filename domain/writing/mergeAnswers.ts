import type { Field } from "../../forms/form";
import { readAnswer, writtenAs } from "../section/readAnswer";
import type { AnswerValue } from "../section/sectionRecord";
import { mergeRows } from "../values/mergeRows";
import { type MergePiece, mergedText, mergeTexts } from "../values/mergeTexts";

/** Whether an answer is words, which two people can write on; a choice, a figure or a number of something is one's or the other's. */
export const isWords = (field: Field): boolean =>
  field.type === "longText" || field.type === "rows" || (field.type === "text" && field.format === undefined);

/** What both began with: a value, or none yet (null). */
export type Origin = { readonly value: AnswerValue | null };

/** Two answers laid together, as they are written; `origin` null where nobody knows what both began with. */
export function laidTogether(
  field: Field,
  origin: Origin | null,
  mine: AnswerValue | null,
  theirs: AnswerValue | null,
): MergePiece[] {
  const inWords = (value: AnswerValue | null) => writtenAs(field, value);
  const lay = field.type === "rows" ? mergeRows : mergeTexts;
  return lay(origin && inWords(origin.value), inWords(mine), inWords(theirs));
}

/**
 * The answer that has the changes of both. Null where they have changed the same place, or where the two together are
 * no answer, as when they are longer than the field has room for.
 */
export function mergeAnswers(field: Field, origin: Origin, mine: AnswerValue, theirs: AnswerValue): AnswerValue | null {
  const text = mergedText(laidTogether(field, origin, mine, theirs));
  const read = text === null ? null : readAnswer(field, text);
  return read?.ok ? read.value : null;
}
