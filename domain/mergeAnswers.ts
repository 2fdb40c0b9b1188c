import type { Field } from "../forms/form";
import { mergedText, mergeTexts } from "./mergeTexts";
import { readAnswer, writtenAs } from "./readAnswer";
import type { AnswerValue } from "./sectionRecord";

/** Whether an answer is words, which two people can write on; a choice, a figure or a number of something is one's or the other's. */
export const isWords = (field: Field): boolean =>
  field.type === "longText" || field.type === "rows" || (field.type === "text" && field.format === undefined);

/**
 * The answer that has the changes of both. Null where they have changed the same place, or where the two together are
 * no answer, as when they are longer than the field has room for.
 */
export function mergeAnswers(
  field: Field,
  base: AnswerValue,
  mine: AnswerValue,
  theirs: AnswerValue,
): AnswerValue | null {
  const [origin, own, other] = [base, mine, theirs].map((value) => writtenAs(field, value)) as [string, string, string];
  const text = mergedText(mergeTexts(origin, own, other));
  const read = text === null ? null : readAnswer(field, text);
  return read?.ok ? read.value : null;
}
