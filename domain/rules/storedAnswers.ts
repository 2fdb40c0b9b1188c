import type { Field, FormSection } from "../../forms/form";
import type { SectionRecord } from "../answers/sectionRecord";
import { isShown } from "../answers/slot";
import type { Party, PartyId } from "../application/structure";
import { celOf } from "./celOf";
import type { View } from "./view";

/** The answers of one section as expressions see them. Private and hidden fields are not seen. */
export type SectionAnswers = {
  /** By field: what all share, and the party's own; for no party, the list of those of all that take part. */
  readonly all: (taking: readonly Party[], party: Party | null) => View;
  readonly own: (fieldId: string, partyId: PartyId) => unknown;
};

/** Those of a section without expressions: what is stored, and nothing that depends on another section. */
export function storedAnswers({ fields }: FormSection, { answers }: SectionRecord): SectionAnswers {
  const seen = new Map<string, Field>(fields.filter((field) => !field.private).map((field) => [field.id, field]));
  const view = { answers, isTrue: () => false };
  const shared: Record<string, unknown> = {};
  const own = new Map<PartyId, Record<string, unknown>>();
  for (const { field, partyId, value } of answers) {
    const asked = seen.get(field);
    if (value === null || !asked || !isShown(asked, partyId === null ? null : { id: partyId }, view)) continue;
    if (partyId === null) shared[field] = celOf(asked, value);
    else {
      const ofParty = own.get(partyId) ?? {};
      ofParty[field] = celOf(asked, value);
      own.set(partyId, ofParty);
    }
  }
  const listed = [...seen.values()].filter(({ answeredBy }) => answeredBy === "each").map(({ id }) => id);
  const listOf = (id: string, taking: readonly Party[]): unknown[] =>
    taking.flatMap((party) => {
      const value = own.get(party.id)?.[id];
      return value === undefined ? [] : [value];
    });
  return {
    all: (taking, party) =>
      party
        ? { ...shared, ...own.get(party.id) }
        : { ...shared, ...Object.fromEntries(listed.map((id) => [id, listOf(id, taking)])) },
    own: (fieldId, partyId) => own.get(partyId)?.[fieldId],
  };
}
