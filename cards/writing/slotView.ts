import { formatKroner } from "../../domain/amounts/formatKroner";
import type { Party, PartyId, Structure } from "../../domain/application/structure";
import { unitOf } from "../../domain/section/figureInWords";
import { type AnswerRefusal, answerText } from "../../domain/section/readAnswer";
import { type Answer, type AnswerValue, answerAt, type SectionRecord } from "../../domain/section/sectionRecord";
import { goalsOf, isRequired, isSameSlot, prefillOf, type Slot, slotId } from "../../domain/section/slot";
import type { Conflict } from "../../domain/writing/saveAnswers";
import type { Field } from "../../forms/form";
import {
  type CardField,
  choiceField,
  choicesField,
  dateField,
  figureField,
  longField,
  textField,
  toggleField,
} from "../kit/cardField";
import type { Quote } from "../kit/quote";
import { t } from "../wording";
import { answerSentence } from "../words/answerSentence";
import { sinceWhen } from "../words/instantInWords";
import { mergedQuote } from "./mergedQuote";

/** One input of the section card; if two changes were merged in it, the other person's change is shown above. */
export type SlotView = CardField & {
  readonly id: string;
  readonly partyId: PartyId | null;
  readonly merged: readonly Quote[];
  readonly value: string;
  /** The input's content is stored nowhere else, or is new to the person, so it must be in the card. */
  readonly unsaved: boolean;
  readonly fieldId: string;
};

export type SlotScene = {
  structure: Pick<Structure, "planId" | "timeZone">;
  now: Date;
  record: SectionRecord;
  typed: Readonly<Record<string, string>> | null;
  problems: Readonly<Record<string, AnswerRefusal>>;
  merged: readonly Conflict[];
  parties: readonly Party[];
  /** The person writes the same field for more than one party. */
  ambiguous: boolean;
};

export function slotView(slot: Slot, scene: SlotScene): SlotView {
  const { structure, record, typed, problems, merged, parties, ambiguous } = scene;
  const { field, party } = slot;
  const partyId = party?.id ?? null;
  const id = slotId(slot);
  const answer = answerAt(record, field.id, partyId);
  const stored = inputText(field, answer?.value ?? null);
  const known = answer ? stored : prefillOf(slot) || stored;
  const isHere = (each: Conflict) => isSameSlot(each, slot);
  const value = typed?.[id] ?? known;
  const refusal = problems[id];
  return {
    id,
    partyId,
    fieldId: field.id,
    value,
    unsaved: value !== stored || refusal !== undefined || merged.some(isHere),
    merged: merged.filter(isHere).map((each) => mergedQuote(slot, each)),
    ...inputFor(slot, structure, id, value, {
      label: labelOf(slot, isRequired(slot, parties, record.answers), ambiguous),
      shared: sharedLine(slot, answer, scene),
      problem: refusal ? answerSentence(refusal) : null,
    }),
  };
}

/** What stands in the input: an amount has its thousands apart. */
const inputText = (field: Field, value: AnswerValue | null): string =>
  (field.type === "money" || field.type === "amount") && typeof value === "number"
    ? formatKroner(value)
    : answerText(field, value);

function labelOf({ field, party }: Slot, required: boolean, ambiguous: boolean): string {
  const named = withUnit(field);
  const label = ambiguous && party ? t("section.labelOf", { label: named, party: party.name }) : named;
  return required ? t("section.required", { label }) : label;
}

/** The input holds the figure alone, so its label says the unit unless the form's own label does. */
function withUnit(field: Field): string {
  const unit = field.type === "number" || field.type === "percent" ? unitOf(field) : undefined;
  const isSaid = unit === undefined || field.label.toLowerCase().includes(unit.toLowerCase());
  return isSaid ? field.label : t("section.labelWithUnit", { label: field.label, unit });
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

function inputFor(
  { field }: Slot,
  structure: Pick<Structure, "planId">,
  id: string,
  value: string,
  { label, shared, problem }: { label: string; shared: string | null; problem: string | null },
): CardField {
  const help = [shared, field.help].filter((line) => line).join(" ") || null;
  switch (field.type) {
    case "text":
      return textField(id, label, value, { help, problem });
    case "longText":
    case "rows":
      return longField(id, label, value, { help, problem });
    case "choice":
      return choiceField(id, label, value, optionsOf(field), { help, problem });
    case "choices":
      return choicesField(id, label, value, optionsOf(field), { help, problem });
    case "goals":
      return choicesField(id, label, value, optionsOf({ options: goalsOf(field, structure) }), { help, problem });
    case "count":
    case "declaration":
      return toggleField(id, label, value, { help, problem });
    case "date":
      return dateField(id, label, value, { help, problem });
    case "number":
    case "percent":
    case "money":
    case "amount":
      return figureField(id, label, value, { help, problem });
  }
}

const optionsOf = ({ options }: { options: readonly { id: string; label: string }[] }) =>
  options.map(({ id, label }) => ({ title: label, value: id }));
