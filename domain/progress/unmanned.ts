import { type Party, type PartyId, partiesOf, partyLabel, type Structure } from "../application/structure";
import type { Section } from "../section/section";

/** A party with nobody who can do what sections wait for; `count` is how many sections that blocks. */
export type Unmanned = {
  readonly party: string;
  readonly lacks: "writer" | "approver";
  readonly count: number;
};

/**
 * The parties without a writer or an approver where something still waits for one. A party whose people finished their
 * work and left is not reported.
 */
export function unmannedOf(structure: Structure, sections: readonly Section[]): Unmanned[] {
  return partiesOf(structure).flatMap((party) => {
    const members = structure.members.filter(({ partyId }) => partyId === party.id);
    const lacking = (lacks: Unmanned["lacks"], waits: (section: Section, id: PartyId) => boolean): Unmanned[] => {
      const count = sections.filter((section) => waits(section, party.id)).length;
      return count > 0 ? [{ party: partyLabel(party), lacks, count }] : [];
    };
    return [
      ...(members.some(({ writes }) => writes) ? [] : lacking("writer", awaitsAnswers)),
      ...(members.some(({ approves }) => approves)
        ? []
        : lacking("approver", (section, id) => awaitsApproval(section, id) && !othersMay(structure, section, id))),
    ];
  });
}

const isIn = (parties: readonly Pick<Party, "id">[], wanted: PartyId): boolean =>
  parties.some(({ id }) => id === wanted);

/** A computed section has no writers. What it lacks is written in another section, which is counted instead. */
const awaitsAnswers = ({ form, notSent, missing }: Section, id: PartyId): boolean =>
  form.fields.length > 0 && (isIn(notSent, id) || missing.some(({ party }) => party?.id === id));

const awaitsApproval = ({ unapproved }: Section, id: PartyId): boolean => isIn(unapproved, id);

/** If one party of a kind is enough, a party is not reported as long as another of the kind can act. */
const othersMay = ({ members }: Structure, { groups }: Section, id: PartyId): boolean =>
  groups.some(
    ({ rule, parties }) =>
      rule === "any" &&
      isIn(parties, id) &&
      parties.some((party) => members.some(({ partyId, approves }) => approves && partyId === party.id)),
  );
