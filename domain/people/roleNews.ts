import type { Notice } from "../application/notice";
import { isCoordinator, type PartyId, type PersonId, type Structure } from "../application/structure";
import { ownMembership } from "./ownMembership";

type Somebody = { readonly id: PersonId; readonly name: string };
type News = { readonly partyId: PartyId; readonly to: Somebody | null; readonly back: boolean };

/** Tells the coordinators, and the colleague who takes over, that a person hands on a role or leaves a party. */
export function roleNews(before: Structure, by: Somebody, memberId: string, to: Somebody | null): Notice[] {
  const own = ownMembership(before, by.id, memberId);
  return own ? newsOf(before, by, { partyId: own.party.id, to, back: false }) : [];
}

/** Tells the coordinators that a person who had left a party is back. */
export const returnNews = (before: Structure, by: Somebody, partyId: PartyId): Notice[] =>
  newsOf(before, by, { partyId, to: null, back: true });

function newsOf(before: Structure, by: Somebody, { partyId, to, back }: News): Notice[] {
  const leaders = before.members.map(({ personId }) => personId).filter((id) => isCoordinator(before, id));
  const told = new Set([...leaders, ...(to ? [to.id] : [])]);
  told.delete(by.id);
  return [...told].map((personId) => ({
    kind: "role-news",
    applicationId: before.id,
    personId,
    partyId,
    from: by.name,
    to: to && { personId: to.id, name: to.name },
    back,
  }));
}
