import type { Field, Form, FormSection } from "../forms/form";
import {
  type MeasureId,
  membershipsOf,
  type Party,
  type PartyId,
  type PersonId,
  participantsOf,
  type Structure,
} from "./application";

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
  return slotsOf(section, mine);
}

/** Whether the section is incomplete without this slot. */
export const isRequired = ({ field, party }: Slot, parties: readonly Party[]): boolean =>
  party ? field.requiredOf.includes(party.kind) : parties.some(({ kind }) => field.requiredOf.includes(kind));
