import type { Field, Form, FormSection } from "../../forms/form";
import {
  type MeasureId,
  membershipsOf,
  type Party,
  type PartyId,
  type PersonId,
  participantsOf,
  type Structure,
} from "../application/structure";
import type { Answer } from "./sectionRecord";

/** One place to write in: a field, for one party, or (`party` null) shared by all who write it. */
export type Slot = { readonly field: Field; readonly party: Party | null };

/** Names a slot inside a card: input ids may hold letters, digits, "." and "-". */
export const slotId = (fieldId: string, partyId: PartyId | null): string => `${fieldId}.${partyId ?? "all"}`;

export const formSection = (form: Form, sectionId: string): FormSection | undefined =>
  form.sections.find(({ id }) => id === sectionId);

/** Every slot of a section, whoever writes it. */
export function slotsOf(section: FormSection, parties: readonly Party[]): Slot[] {
  return section.fields.flatMap((field): Slot[] => {
    const writers = parties.filter(({ kind }) => field.writers.includes(kind));
    if (field.answeredBy === "each") return writers.map((party) => ({ field, party }));
    return writers.length > 0 ? [{ field, party: null }] : [];
  });
}

/** The slots that one person may write: only those of the fields and parties that are the person's own. */
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
  // Where the application has no long-term plan, there are no goals to choose from.
  return slotsOf(section, mine).filter(({ field }) => field.type !== "goals" || goalsOf(field, structure).length > 0);
}

/** The goals that an application can choose from: those of its own long-term plan. */
export const goalsOf = <Goal extends { readonly plan: string }>(
  { options }: { readonly options: readonly Goal[] },
  { planId }: Pick<Structure, "planId">,
): Goal[] => options.filter(({ plan }) => plan === planId);

/** Which fields of these slots are ledger lines, by field id. */
export const ledgerOf = (slots: readonly Slot[]): ReadonlyMap<string, "grant" | "coordinator"> =>
  new Map(slots.flatMap(({ field }) => (field.type === "amount" ? [[field.id, field.purpose] as const] : [])));

/** What stands in an input that nobody has answered yet. It is no answer before it is saved. */
export function prefillOf({ field, party }: Slot): string {
  if (field.type !== "text" || field.prefill === undefined || party === null) return "";
  switch (field.prefill) {
    case "orgNumber":
      return party.orgNumber ?? "";
  }
}

type Answered = readonly Pick<Answer, "field" | "partyId" | "value">[];

/**
 * Whether what a field's `requiredIf` asks for has been answered: by the party itself or by all together. For a slot
 * that belongs to nobody (`party` null), by anybody. Where the form says no such thing, it always holds.
 */
export const isAsked = ({ requiredIf }: Field, party: Pick<Party, "id"> | null, answers: Answered): boolean =>
  !requiredIf ||
  answers.some(
    ({ field, partyId, value }) =>
      field === requiredIf.field &&
      (party === null || partyId === null || partyId === party.id) &&
      [value].flat().includes(requiredIf.is),
  );

/** Whether the section, with these answers in it, is incomplete without this slot. */
export const isRequired = ({ field, party }: Slot, parties: readonly Party[], answers: Answered = []): boolean =>
  (party ? field.requiredOf.includes(party.kind) : parties.some(({ kind }) => field.requiredOf.includes(kind))) &&
  isAsked(field, party, answers);
