import { type AnswerRefusal, readAnswer } from "../../domain/section/readAnswer";
import { type Slot, slotId } from "../../domain/section/slots";
import { isWords } from "../../domain/writing/mergeAnswers";
import { type ExpectedVersion, type Edit, valueDigest } from "../../domain/writing/saveAnswers";

/** What stands in a section card's inputs: the answers that can be read, all as typed, and what could not be read. */
export type TypedAnswers = {
  readonly edits: readonly Edit[];
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, AnswerRefusal>>;
  /** The slots that were filled when the card was drawn and did not come. */
  readonly absent: readonly string[];
};

export const nothingTyped: TypedAnswers = { edits: [], typed: {}, problems: {}, absent: [] };

const EMPTY = valueDigest(null);

/**
 * Reads the slots that were on the card, by slot id. One that cannot be read is a problem, and stays typed. A client
 * may leave out an input that is empty: one that was empty stays so, and one that was filled is absent, unless the
 * person has been asked about it (`blankPlaceholders`).
 */
export function typedAnswers(
  slots: readonly Slot[],
  inputs: Readonly<Record<string, unknown>>,
  base: Readonly<Record<string, ExpectedVersion>>,
  emptied: readonly string[] = [],
): TypedAnswers {
  const edits: Edit[] = [];
  const typed: Record<string, string> = {};
  const problems: Record<string, AnswerRefusal> = {};
  const absent: string[] = [];
  for (const { field, party } of slots) {
    const partyId = party?.id ?? null;
    const id = slotId(field.id, partyId);
    const known = base[id];
    if (!known) continue;
    if (inputs[id] === undefined && known.digest !== EMPTY && !emptied.includes(id)) {
      absent.push(id);
      continue;
    }
    const text = typeof inputs[id] === "string" ? inputs[id] : "";
    typed[id] = text;
    const answer = readAnswer(field, text);
    if (answer.ok)
      edits.push({
        field: field.id,
        partyId,
        value: answer.value,
        expected: known,
        mergeAs: isWords(field) ? field : null,
      });
    else problems[id] = answer.refusal;
  }
  return { edits, typed, problems, absent };
}
