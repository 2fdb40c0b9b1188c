import { isRequired, slotsFor } from "../answers/slot";
import { membershipsOf, type PersonId } from "../application/structure";
import type { Application, Section } from "./section";

/** Everybody with a part in a section: required writers, and optional writers whose party has written there. */
export function writersOf(section: Section, application: Application): PersonId[] {
  const writes = (personId: PersonId) => {
    const own = membershipsOf(application, personId).map(({ party }) => party);
    return slotsFor(section.form, application, personId, section.measureId).some(
      (slot) =>
        isRequired(slot, own, section) || section.answers.some(({ partyId }) => partyId === (slot.party?.id ?? null)),
    );
  };
  return [...new Set(application.members.map(({ personId }) => personId))].filter(writes);
}
