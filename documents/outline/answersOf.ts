import type { AnswerValue } from "../../domain/answers/sectionRecord";
import { isRequired, isSameSlot, slotsOf } from "../../domain/answers/slot";
import { hasRole, type Party } from "../../domain/application/structure";
import type { Application, Section } from "../../domain/section/section";
import type { Field } from "../../forms/form";

/** The answer in one field of one party, or of all parties together (`party` null). */
export type PartyAnswer = {
  readonly party: Party | null;
  /** The party's full name, if others are asked too, or if no other part of the form names it. */
  readonly name: string | null;
  readonly value: AnswerValue | null;
  readonly required: boolean;
};

/** A party's full name with the short name that tables use: "Læringsmiljøsenteret (LMS)". */
export const fullName = ({ name, shortName }: Pick<Party, "name" | "shortName">): string =>
  shortName && shortName !== name ? `${name} (${shortName})` : name;

/** Every party asked for a field, with its answer. Amounts are read from the ledger, the source of every sum. */
export function answersOf(application: Application, section: Section, field: Field): PartyAnswer[] {
  const slots = slotsOf({ ...section.form, fields: [field] }, section.parties);
  return slots.map((slot) => {
    const partyId = slot.party?.id ?? null;
    const value =
      field.type === "amount"
        ? application.amounts.find(
            (line) =>
              line.measureId === section.measureId &&
              line.partyId === partyId &&
              line.purpose === field.purpose &&
              line.year === (field.year ?? 0),
          )?.kroner
        : section.answers.find((answer) => isSameSlot(answer, slot))?.value;
    return {
      party: slot.party,
      name: slot.party && (slots.length > 1 || isNamedNowhere(slot.party)) ? fullName(slot.party) : null,
      value: value ?? null,
      required: isRequired(slot, section.parties, section),
    };
  });
}

/** The form's lines and tables name those with a column, and whoever leads the writing is in every application. */
const isNamedNowhere = (party: Party): boolean => party.column === null && !hasRole(party, "lead");

/**
 * The answers to show a reader: those given, and those still required. Optional answers left empty are omitted. If
 * there is no party at all, the field itself is unanswered and required; so it is if the only one has not answered. If
 * all may leave it empty, and have, it is one answer that is not required.
 */
export function shownAnswers(application: Application, section: Section, field: Field): PartyAnswer[] {
  const asked = answersOf(application, section, field);
  const shown = asked.filter(({ value, required }) => value !== null || required);
  const [only, another] = shown;
  if (!only) return [{ party: null, name: null, value: null, required: asked.length === 0 }];
  return another || only.value !== null ? shown : [{ ...only, name: null }];
}

/** One party's answer; "" if the party is not asked, or leaves an optional field empty. */
export function cellOf(
  asked: readonly PartyAnswer[],
  party: Party | null,
  read: (value: AnswerValue | null) => string | null,
): string | null {
  const found = asked.find((each) => each.party?.id === party?.id);
  return found && (found.value !== null || found.required) ? read(found.value) : "";
}
