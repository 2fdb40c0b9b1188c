import { type AnswerRefusal, readAnswer } from "../../domain/section/readAnswer";
import { type Slot, slotId } from "../../domain/section/slot";
import { isWords } from "../../domain/writing/mergeAnswers";
import { type Edit, type ExpectedVersion, valueDigest } from "../../domain/writing/saveAnswers";

/** The content of a section card's inputs: the valid answers, all text as typed, and the problems. */
export type TypedAnswers = {
  readonly edits: readonly Edit[];
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, AnswerRefusal>>;
  /** Slots that were filled when the card was drawn, but whose input did not arrive. */
  readonly absent: readonly string[];
};

export const nothingTyped: TypedAnswers = { edits: [], typed: {}, problems: {}, absent: [] };

const EMPTY = valueDigest(null);

/**
 * Reads the card's slots, by slot id. An invalid one is a problem, and keeps its typed text. A client may leave out
 * empty inputs. A slot that was empty stays empty. A slot that was filled counts as absent, unless the person has been
 * asked about it (`emptied`).
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
