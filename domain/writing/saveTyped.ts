import { type DraftUnseen, discussedIn, writableWithDraft } from "../consultation/discussedIn";
import type { NotThere } from "../section/reviewableSection";
import { ledgerOf, type Slot } from "../section/slot";
import { type Outcome, ok } from "../values/outcome";
import { saveAnswers } from "./saveAnswers";
import type { SectionChange, SectionState, Writer } from "./sectionChange";
import { type CardInputs, type TypedAnswers, typedAnswers } from "./typedAnswers";

export type SaveTyped = Writer & CardInputs & { /** To the next section, if all is well. */ readonly goesOn: boolean };

/** "Lagre og neste" and "Lagre". Valid answers are stored, also beside a field that is invalid. */
export function saveTyped(
  { form, structure, record, known }: SectionState,
  { goesOn, ...command }: SaveTyped,
): Outcome<SectionChange & { readonly typed: TypedAnswers }, NotThere | DraftUnseen> {
  const own = writableWithDraft(form, structure, command);
  if (!own.ok) return own;
  const { section, step, after } = own.value;
  const typed = receivedIn(step.slots, command);
  const saving = saveAnswers(record, typed.edits, command, known);
  const unread = Object.keys(typed.problems).length + typed.absent.length;
  // A text merged from two people's changes is shown to the person before anything else.
  const isSettled = unread + saving.conflicts.length + saving.merged.length === 0;
  return ok({
    saving,
    next: goesOn && isSettled ? after : command.place,
    ledger: ledgerOf(step.slots),
    discussed: discussedIn(section, step.slots, saving.written, command.seen, command.hasRead),
    typed,
  });
}

/**
 * Reads the card's inputs. A filled input that is missing is asked about beside the others. If several are missing and
 * nothing arrived, the client left them out, and the stored answers are kept.
 */
function receivedIn(slots: readonly Slot[], sent: CardInputs): TypedAnswers {
  const read = typedAnswers(slots, sent);
  const { absent } = read;
  if (absent.length === 0) return read;
  const nothingCame = Object.keys(sent.base).every((slot) => sent.inputs[slot] === undefined);
  if (nothingCame && absent.length > 1) return { edits: [], typed: {}, problems: {}, absent };
  const asked = <Value>(value: Value) => Object.fromEntries(absent.map((slot) => [slot, value]));
  return {
    ...read,
    typed: { ...read.typed, ...asked("") },
    problems: { ...read.problems, ...asked({ kind: "came-empty" as const }) },
    absent: [],
  };
}
