import type { Party } from "../domain/application/application";
import type { Application, Section } from "../domain/section/section";
import type { AnswerValue } from "../domain/section/sectionRecord";
import { isRequired, slotsOf } from "../domain/section/slots";
import type { Field } from "../forms/form";

/** What one party, or all of them together (`party` null), has answered in one field. */
export type Asked = { readonly party: Party | null; readonly value: AnswerValue | null; readonly required: boolean };

/** A party by its whole name, and what tables call it: "Læringsmiljøsenteret (LMS)". */
export const fullName = ({ name, shortName }: Pick<Party, "name" | "shortName">): string =>
  shortName && shortName !== name ? `${name} (${shortName})` : name;

/** Everybody who is asked for a field, with the answer; amounts are read from the ledger, which every sum comes from. */
export function answersOf(application: Application, section: Section, field: Field): Asked[] {
  return slotsOf({ ...section.form, fields: [field] }, section.parties).map((slot) => {
    const partyId = slot.party?.id ?? null;
    const value =
      field.type === "amount"
        ? application.amounts.find(
            (line) =>
              line.measureId === section.measureId && line.partyId === partyId && line.purpose === field.purpose,
          )?.kroner
        : section.answers.find((answer) => answer.field === field.id && answer.partyId === partyId)?.value;
    return { party: slot.party, value: value ?? null, required: isRequired(slot, section.parties, section.answers) };
  });
}

/**
 * Those of them that a reader looks for: who has answered, and who still has to. One that may leave the field empty,
 * and does, is not mentioned. Where there is nobody at all, the field itself is unanswered.
 */
export function shownOf(application: Application, section: Section, field: Field): Asked[] {
  const shown = answersOf(application, section, field).filter(({ value, required }) => value !== null || required);
  return shown.length > 0 ? shown : [{ party: null, value: null, required: false }];
}

/** The answer of one party among those asked; "" where the party is not asked, or may leave it empty and does. */
export function cellOf(
  asked: readonly Asked[],
  party: Party | null,
  read: (value: AnswerValue | null) => string | null,
): string | null {
  const found = asked.find((each) => each.party?.id === party?.id);
  return found && (found.value !== null || found.required) ? read(found.value) : "";
}
