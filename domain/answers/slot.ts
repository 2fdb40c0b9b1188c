import type { Condition } from "../../forms/condition";
import type { Expression, Field, Form, FormSection } from "../../forms/form";
import { inSchemeOf } from "../application/inSchemeOf";
import {
  type MeasureId,
  membershipsOf,
  type Party,
  type PartyId,
  type PersonId,
  participantsOf,
  type Structure,
} from "../application/structure";
import { type Answer, answerAt, type SectionRecord, type SlotKey } from "./sectionRecord";

/** One place to write: a field of one party, or (`party` null) a field shared by all its writers. */
export type Slot = { readonly field: Field; readonly party: Party | null };

/** What a field of the ledger is written to, besides its measure and party. See `Amount`. */
export type LedgerLine = { readonly purpose: string; readonly year: number };

/** The key by which answers, versions and conflicts name a slot. */
export const slotKey = ({ field, party }: Slot): SlotKey => ({ field: field.id, partyId: party?.id ?? null });

/** Names a slot inside a card: input ids may hold letters, digits, "." and "-". */
export function slotId(slot: Slot | SlotKey): string {
  const { field, partyId } = "party" in slot ? slotKey(slot) : slot;
  return `${field}.${partyId ?? "all"}`;
}

export function isSameSlot(a: Slot | SlotKey, b: Slot | SlotKey): boolean {
  const [one, other] = ["party" in a ? slotKey(a) : a, "party" in b ? slotKey(b) : b];
  return one.field === other.field && one.partyId === other.partyId;
}

export const answerIn = (record: SectionRecord, { field, party }: Slot): Answer | undefined =>
  answerAt(record, field.id, party?.id ?? null);

export const formSection = (form: Form, sectionId: string): FormSection | undefined =>
  form.sections.find(({ id }) => id === sectionId);

/** Every slot of a section, for all writers. */
export function slotsOf({ fields }: Pick<FormSection, "fields">, parties: readonly Party[]): Slot[] {
  const slots: Slot[] = [];
  for (const field of fields) {
    const writes = ({ kind }: Party) => field.writers.includes(kind);
    if (field.answeredBy === "all") {
      if (parties.some(writes)) slots.push({ field, party: null });
    } else for (const party of parties) if (writes(party)) slots.push({ field, party });
  }
  return slots;
}

/** The slots that one person may write: only those of the person's own parties. */
export function slotsFor(
  section: FormSection,
  structure: Structure,
  personId: PersonId,
  measureId: MeasureId | null,
): Slot[] {
  const taking = new Set(participantsOf(structure, measureId).map(({ id }) => id));
  const mine = membershipsOf(structure, personId)
    .filter(({ member, party }) => member.writes && taking.has(party.id))
    .map(({ party }) => party);
  // Without a long-term plan, there are no goals to choose from.
  return slotsOf(inSchemeOf(section, structure, measureId), mine).filter(
    ({ field }) => field.type !== "goals" || goalsOf(field, structure).length > 0,
  );
}

/** The goals an application can choose from: those of its own long-term plan. */
export const goalsOf = <Goal extends { readonly plan: string }>(
  { options }: { readonly options: readonly Goal[] },
  { planId }: Pick<Structure, "planId">,
): Goal[] => options.filter(({ plan }) => plan === planId);

/** Whether a field has an input on the card of its section. Attachments are sent in the chat instead. */
export const isTyped = ({ type }: Pick<Field, "type">): boolean => type !== "attachment";

/** The ledger fields among these slots, by field id, with their purpose and year. */
export const ledgerOf = (slots: readonly Slot[]): ReadonlyMap<string, LedgerLine> =>
  new Map(
    slots.flatMap(({ field }) =>
      field.type === "amount" ? [[field.id, { purpose: field.purpose, year: field.year ?? 0 }] as const] : [],
    ),
  );

/** The initial text of an unanswered input. It becomes an answer only when it is saved. */
export function prefillOf({ field, party }: Slot): string {
  if (field.type !== "text" || field.prefill === undefined || party === null) return "";
  switch (field.prefill) {
    case "orgNumber":
      return party.orgNumber ?? "";
  }
}

type Answered = readonly Pick<Answer, "field" | "partyId" | "value">[];

/** Whether a condition is an expression over the application, and no option of the section. */
export const isExpression = (condition: Condition): condition is Expression => "evaluate" in condition;

/** A field with conditions. */
type Conditional = Pick<Field, "id" | "answeredBy">;

/** What the conditions of a section's fields look at: the answers of the section, and expressions. */
export type ConditionView = {
  readonly answers: Answered;
  /**
   * Whether an expression is true for a party that answers for itself. For null it is that of all together, or of any
   * of the parties if each answers the field (isTrueIn.ts).
   */
  readonly isTrue: (expression: Expression, field: Conditional, partyId: PartyId | null) => boolean;
};

/**
 * Whether a condition is met, by the party's own answer or a shared one. For a shared slot (`party` null), any party's
 * answer counts.
 */
const isMet = (
  condition: Condition,
  field: Conditional,
  party: Pick<Party, "id"> | null,
  { answers, isTrue }: ConditionView,
): boolean =>
  isExpression(condition)
    ? isTrue(condition, field, party?.id ?? null)
    : answers.some(
        (answer) =>
          answer.field === condition.field &&
          (party === null || answer.partyId === null || answer.partyId === party.id) &&
          [answer.value].flat().includes(condition.is),
      );

/** Whether a field is there for a party. A hidden one keeps its answer, which nobody sees and nothing counts. */
export const isShown = (
  field: Conditional & Pick<Field, "shownIf">,
  party: Pick<Party, "id"> | null,
  view: ConditionView,
): boolean => field.shownIf?.every((condition) => isMet(condition, field, party, view)) ?? true;

/** Whether a field is shown, and must be answered by those who must answer it. Always true without a condition. */
export const isAsked = (field: Field, party: Pick<Party, "id"> | null, view: ConditionView): boolean =>
  isShown(field, party, view) && (field.requiredIf?.every((each) => isMet(each, field, party, view)) ?? true);

/** The slots that are shown. */
export const shownAmong = (slots: readonly Slot[], view: ConditionView): Slot[] =>
  slots.filter(({ field, party }) => isShown(field, party, view));

/** The answers of fields that are shown. */
export const answersShown = <Each extends Answered[number]>(
  { fields }: Pick<FormSection, "fields">,
  answers: readonly Each[],
  isTrue: ConditionView["isTrue"],
): readonly Each[] =>
  fields.some(({ shownIf }) => shownIf)
    ? answers.filter(({ field: id, partyId }) => {
        const field = fields.find((each) => each.id === id);
        return !field || isShown(field, partyId === null ? null : { id: partyId }, { answers, isTrue });
      })
    : answers;

/** Whether the section is incomplete without this slot. */
export const isRequired = ({ field, party }: Slot, parties: readonly Party[], view: ConditionView): boolean =>
  (party ? field.requiredOf.includes(party.kind) : parties.some(({ kind }) => field.requiredOf.includes(kind))) &&
  isAsked(field, party, view);
