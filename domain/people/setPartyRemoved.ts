import {
  hasRole,
  isCoordinator,
  ownMembershipsOf,
  type PartyId,
  type PersonId,
  partiesOf,
  type Structure,
} from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { letBackIn } from "./letBackIn";
import type { PartyRefusal } from "./partyRefusal";
import { shutOut } from "./shutOut";

/** What putting a party back needs; null if the party is not removed. */
export function removedParty({ parties }: Structure, partyId: PartyId): { partyId: PartyId; name: string } | null {
  const party = parties.find(({ id, removed }) => id === partyId && removed);
  return party ? { partyId, name: party.name } : null;
}

/**
 * The coordinator removes a party or puts it back. Its texts and amounts are kept, but do not count while it is
 * removed. Putting it back fails if another party has taken its name meanwhile. People who are in no other party are
 * removed with it.
 */
export function setPartyRemoved(
  structure: Structure,
  by: PersonId,
  { partyId, removed }: { partyId: PartyId; removed: boolean },
): Outcome<Structure, PartyRefusal> {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const party = structure.parties.find((each) => each.id === partyId && !hasRole(each, "lead"));
  if (!party) return refuse({ kind: "no-such-party" });
  const others = removed ? [] : partiesOf(structure).filter(({ id, kind }) => id !== partyId && kind === party.kind);
  const namesake = others.find(({ name }) => name.toLowerCase() === party.name.toLowerCase());
  if (namesake) return refuse({ kind: "name-taken", name: namesake.name });
  const twin = party.orgNumber && others.find(({ orgNumber }) => orgNumber === party.orgNumber);
  if (twin) return refuse({ kind: "org-number-taken", name: twin.name });
  const changed = {
    ...structure,
    parties: structure.parties.map((each) => (each.id === partyId ? { ...each, removed } : each)),
  };
  return ok(
    removed ? shutOut(changed, peopleOnlyIn(structure, partyId)) : letBackIn(changed, peopleOf(structure, partyId)),
  );
}

const peopleOf = ({ members }: Structure, partyId: PartyId): PersonId[] =>
  members.filter((each) => each.partyId === partyId && each.standsInFor === null).map(({ personId }) => personId);

/** The people who take part through this party only. */
export const peopleOnlyIn = (structure: Structure, partyId: PartyId): PersonId[] =>
  peopleOf(structure, partyId).filter((id) =>
    ownMembershipsOf(structure, id).every(({ party }) => party.id === partyId),
  );
