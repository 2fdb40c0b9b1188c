import { type AnswerRefusal, readAnswer } from "../section/readAnswer";
import { type Slot, slotId, slotKey } from "../section/slot";
import { isWords } from "./mergeAnswers";
import { type Edit, type ExpectedVersion, valueDigest } from "./saveAnswers";

/** The content of a section card's inputs: the valid answers, all text as typed, and the problems. */
export type TypedAnswers = {
  readonly edits: readonly Edit[];
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, AnswerRefusal>>;
  /** Slots that were filled when the card was drawn, but whose input did not arrive. */
  readonly absent: readonly string[];
};

/** What a section card sent. `emptied`: the slots that the person was asked about, and left empty. */
export type CardInputs = {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly base: Readonly<Record<string, ExpectedVersion>>;
  readonly emptied?: readonly string[];
};

const EMPTY = valueDigest(null);

/**
 * Reads the card's slots, by slot id. An invalid one is a problem, and keeps its typed text. A client may leave out
 * empty inputs. A slot that was empty stays empty. A slot that was filled counts as absent, unless the person has been
 * asked about it (`emptied`).
 */
export function typedAnswers(slots: readonly Slot[], { inputs, base, emptied = [] }: CardInputs): TypedAnswers {
  const edits: Edit[] = [];
  const typed: Record<string, string> = {};
  const problems: Record<string, AnswerRefusal> = {};
  const absent: string[] = [];
  for (const slot of slots) {
    const { field } = slot;
    const id = slotId(slot);
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
        ...slotKey(slot),
        value: answer.value,
        expected: known,
        mergeAs: isWords(field) ? field : null,
      });
    else problems[id] = answer.refusal;
  }
  return { edits, typed, problems, absent };
}
