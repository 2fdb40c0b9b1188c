import { isWords } from "../domain/mergeAnswers";
import { type AnswerRefusal, readAnswer } from "../domain/readAnswer";
import type { Base, Edit } from "../domain/saveAnswers";
import { type Slot, slotId } from "../domain/slots";

/** What stands in a section card's inputs: the answers that can be read, all as typed, and what could not be read. */
export type TypedAnswers = {
  readonly edits: readonly Edit[];
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, AnswerRefusal>>;
};

export const nothingTyped: TypedAnswers = { edits: [], typed: {}, problems: {} };

/**
 * Reads the slots that were on the card, by slot id. One that cannot be read is a problem, and stays typed. A client
 * may leave out an input that is empty.
 */
export function typedAnswers(
  slots: readonly Slot[],
  inputs: Readonly<Record<string, unknown>>,
  base: Readonly<Record<string, Base>>,
): TypedAnswers {
  const edits: Edit[] = [];
  const typed: Record<string, string> = {};
  const problems: Record<string, AnswerRefusal> = {};
  for (const { field, party } of slots) {
    const partyId = party?.id ?? null;
    const id = slotId(field.id, partyId);
    const known = base[id];
    if (!known) continue;
    const text = typeof inputs[id] === "string" ? inputs[id] : "";
    typed[id] = text;
    const answer = readAnswer(field, text);
    if (answer.ok)
      edits.push({
        field: field.id,
        partyId,
        value: answer.value,
        base: known,
        mergeAs: isWords(field) ? field : null,
      });
    else problems[id] = answer.refusal;
  }
  return { edits, typed, problems };
}
