import { type AnswerRefusal, readAnswer } from "../answers/readAnswer";
import type { Answer, SectionRecord } from "../answers/sectionRecord";
import {
  answerIn,
  type ConditionView,
  isSameSlot,
  isShown,
  isTyped,
  ledgerOf,
  type Slot,
  shownAmong,
  slotId,
  slotKey,
} from "../answers/slot";
import { type DraftUnseen, discussedIn, writableWithDraft } from "../consultation/discussedIn";
import { fieldsAt } from "../rules/fieldsAt";
import type { NotThere } from "../section/reviewableSection";
import { type Outcome, ok } from "../values/outcome";
import { isMergeable } from "./mergeAnswers";
import { type Edit, type ExpectedVersion, type Saving, saveAnswers, valueDigest } from "./saveAnswers";
import type { SectionChange, StoredSection, Writer } from "./sectionChange";
import { hasArrived, typedText } from "./typedText";

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
export function typedAnswers(
  slots: readonly Slot[],
  { inputs, base, emptied = [] }: CardInputs,
  record: SectionRecord,
  deadline: string | null = null,
): TypedAnswers {
  const edits: Edit[] = [];
  const typed: Record<string, string> = {};
  const problems: Record<string, AnswerRefusal> = {};
  const absent: string[] = [];
  for (const slot of slots) {
    const { field } = slot;
    const id = slotId(slot);
    const known = base[id];
    if (!known || !isTyped(field)) continue;
    const sent = typedText(slot, inputs, known, record);
    if (sent === undefined && known.digest !== EMPTY && !emptied.includes(id)) {
      absent.push(id);
      continue;
    }
    const text = sent ?? "";
    typed[id] = text;
    const answer = readAnswer(field, text, deadline);
    if (answer.ok)
      edits.push({
        ...slotKey(slot),
        value: answer.value,
        expected: known,
        mergeAs: isMergeable(field) ? field : null,
      });
    else problems[id] = answer.refusal;
  }
  return { edits, typed, problems, absent };
}

export type SaveTyped = Writer &
  CardInputs & {
    /** Where the person goes if all is well: to the next section, back to where they came from, or nowhere. */
    readonly then: "next" | "return" | "stay";
  };

/** "Lagre og neste", "Lagre og tilbake" and "Lagre". Valid answers are stored, also beside a field that is invalid. */
export function saveTyped(
  { form, structure, record, others, known }: StoredSection,
  { then, ...command }: SaveTyped,
): Outcome<
  SectionChange & { readonly typed: TypedAnswers; readonly opened: readonly Slot[]; readonly news: readonly Answer[] },
  NotThere | DraftUnseen
> {
  const own = writableWithDraft(form, structure, command);
  if (!own.ok) return own;
  const { section, step, after } = own.value;
  const typed = receivedIn(step.slots, command, record, structure.deadline);
  const saving = saveAnswers(record, typed.edits, command, known);
  const unread = Object.keys(typed.problems).length + typed.absent.length;
  // A text merged from two people's changes is shown to the person before anything else.
  const viewOf = (own: SectionRecord): ConditionView => ({
    answers: own.answers,
    isTrue: fieldsAt(form, structure, [own, ...others], command.place).isTrue,
  });
  const opened = openedBy(step.slots, viewOf(record), { record: saving.record, view: viewOf(saving.record) });
  const isSettled = unread + saving.conflicts.length + saving.merged.length + opened.length === 0;
  return ok({
    saving,
    next: isSettled ? { next: after, return: null, stay: command.place }[then] : command.place,
    ledger: ledgerOf(step.slots),
    discussed: discussedIn(section, step.slots, saving.written, command.seen, command.hasRead),
    typed,
    opened,
    news: newsIn(step.slots, record, saving, command),
  });
}

/** The person's unanswered fields that are shown from now on: they stand on no card that the person has seen. */
const openedBy = (
  slots: readonly Slot[],
  before: ConditionView,
  after: { readonly record: SectionRecord; readonly view: ConditionView },
): Slot[] =>
  shownAmong(slots, after.view).filter(
    (slot) => !isShown(slot.field, slot.party, before) && (answerIn(after.record, slot)?.value ?? null) === null,
  );

/** What others have saved since the card was drawn, in fields that the person left alone. */
function newsIn(
  slots: readonly Slot[],
  record: SectionRecord,
  saving: Saving,
  { by, base }: Pick<SaveTyped, "by" | "base">,
): Answer[] {
  const touched = [...saving.written, ...saving.conflicts, ...saving.merged];
  return slots.flatMap((slot) => {
    const [known, now] = [base[slotId(slot)], answerIn(record, slot)];
    const isNew = known && now && now.version > known.version && now.writtenBy !== by;
    return isNew && !touched.some((each) => isSameSlot(each, slot)) ? [now] : [];
  });
}

/**
 * Reads the card's inputs. A filled input that is missing is asked about beside the others. If several are missing and
 * nothing arrived, the client left them out, and the stored answers are kept.
 */
function receivedIn(slots: readonly Slot[], sent: CardInputs, record: SectionRecord, deadline: string): TypedAnswers {
  const read = typedAnswers(slots, sent, record, deadline);
  const { absent } = read;
  if (absent.length === 0) return read;
  const nothingCame = Object.keys(sent.base).every((slot) => !hasArrived(sent.inputs, slot));
  if (nothingCame && absent.length > 1) return { edits: [], typed: {}, problems: {}, absent };
  const asked = <Value>(value: Value) => Object.fromEntries(absent.map((slot) => [slot, value]));
  return {
    ...read,
    typed: { ...read.typed, ...asked("") },
    problems: { ...read.problems, ...asked({ kind: "came-empty" as const }) },
    absent: [],
  };
}
