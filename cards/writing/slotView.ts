import { attachedFiles } from "../../domain/answers/attachedFile";
import type { AnswerRefusal } from "../../domain/answers/readAnswer";
import { type Answer, answerAt, type SectionRecord } from "../../domain/answers/sectionRecord";
import { type ConditionView, isRequired, isSameSlot, prefillOf, type Slot, slotId } from "../../domain/answers/slot";
import type { Party, PartyId, Structure } from "../../domain/application/structure";
import type { Conflict } from "../../domain/writing/saveAnswers";
import { inputOf, inputText, labelWithUnit } from "../fields/inputOf";
import { type TablePart, tableParts } from "../fields/tableParts";
import { type CardField, cardField } from "../kit/cardField";
import { type Sentence, sentences } from "../kit/note";
import type { Quote } from "../kit/quote";
import { t } from "../wording";
import { answerSentence } from "../words/answerSentence";
import { sinceWhen } from "../words/instantInWords";
import { mergedQuote } from "./mergedQuote";

/** A line between the inputs that nobody types: its label, its value, and a help text if it has one. */
export type ShownLine = { readonly label: string; readonly value: string; readonly help: readonly Sentence[] };

/** One input of the section card; if two changes were merged in it, the other person's change is shown above. */
export type SlotView = CardField & {
  readonly id: string;
  readonly partyId: PartyId | null;
  readonly merged: readonly Quote[];
  readonly value: string;
  /** The input's content is stored nowhere else, or is new to the person, so it must be in the card. */
  readonly unsaved: boolean;
  readonly fieldId: string;
  /** Some rows of a table; none if it is another field. */
  readonly tables: readonly TablePart[];
  /** The keys of the rows. */
  readonly keys: readonly string[];
  /** The files of an attachment field, which has no input. */
  readonly attached: readonly ShownLine[];
};

export type SlotScene = {
  structure: Pick<Structure, "planId" | "timeZone">;
  now: Date;
  record: SectionRecord;
  isTrue: ConditionView["isTrue"];
  typed: Readonly<Record<string, string>> | null;
  problems: Readonly<Record<string, AnswerRefusal>>;
  merged: readonly Conflict[];
  parties: readonly Party[];
  /** The person writes the same field for more than one party. */
  ambiguous: boolean;
};

/** The views of one slot: one, or of a long table some that can stand on different cards. */
export function slotViews(slot: Slot, scene: SlotScene): SlotView[] {
  const { structure, record, isTrue, typed, problems, merged, parties, ambiguous } = scene;
  const { field, party } = slot;
  const partyId = party?.id ?? null;
  const id = slotId(slot);
  const answer = answerAt(record, field.id, partyId);
  const refusal = problems[id];
  const met = merged.filter((each) => isSameSlot(each, slot));
  const view = { id, partyId, fieldId: field.id, merged: met.map((each) => mergedQuote(slot, each)) };
  const mustAnswer = isRequired(slot, parties, { answers: record.answers, isTrue });
  const label = labelOf(slot, mustAnswer, ambiguous);
  const help = [sharedLine(slot, answer, scene), field.help].filter((line) => line).join(" ") || null;
  if (field.type === "table") {
    const parts = tableParts(field, {
      ...{ slot: id, label, help, typed: typed?.[id], value: answer?.value ?? null, refusal },
      isRequired: mustAnswer,
    });
    return parts.map(({ part, keys, unsaved }, index) => ({
      ...view,
      ...cardField({}, {}),
      merged: index === 0 ? view.merged : [],
      value: textIn(part),
      unsaved: unsaved || met.length > 0,
      tables: [part],
      keys,
      attached: [],
    }));
  }
  if (field.type === "attachment") {
    const names = answer?.value ? attachedFiles(answer.value).map(({ name }) => name) : [];
    const files = names.length > 0 ? names.join(", ") : t("attachment.none");
    return [
      {
        ...{ ...view, ...cardField({}, {}), value: "", unsaved: false, tables: [], keys: [] },
        attached: [{ label: t("section.computed", { label }), value: files, help: sentences(help) }],
      },
    ];
  }
  const stored = inputText(field, answer?.value ?? null);
  const value = typed?.[id] ?? (answer ? stored : prefillOf(slot) || stored);
  return [
    {
      ...view,
      value,
      unsaved: value !== stored || refusal !== undefined || met.length > 0,
      tables: [],
      keys: [],
      attached: [],
      ...inputOf(field, structure, { id, label, value }, { help, problem: refusal ? answerSentence(refusal) : null }),
    },
  ];
}

/** Everything that stands in the inputs: nothing if all are empty. */
const textIn = ({ rows }: TablePart): string =>
  rows
    .flatMap(({ cells }) => cells.flatMap(({ texts, choices, dates }) => [...texts, ...choices, ...dates]))
    .map(({ value }) => value)
    .join("");

function labelOf({ field, party }: Slot, required: boolean, ambiguous: boolean): string {
  const named = labelWithUnit(field);
  const label = ambiguous && party ? t("section.labelOf", { label: named, party: party.name }) : named;
  return required ? t("section.required", { label }) : label;
}

/** A field that several parties answer together says so, and who has answered. */
function sharedLine(
  { field, party }: Slot,
  answer: Answer | undefined,
  { structure, parties, now }: SlotScene,
): string | null {
  if (party || parties.filter(({ kind }) => field.writers.includes(kind)).length < 2) return null;
  if (!answer || answer.value === null) return t("section.shared");
  const when = sinceWhen(answer.writtenAt, structure.timeZone, now);
  return t("section.sharedBy", { person: answer.writtenByName, when });
}
