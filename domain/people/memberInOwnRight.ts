import type { Member, Structure } from "../application/structure";

/**
 * A member by id. Excludes deputies' memberships: they are derived from another member's and end when the deputy is
 * changed.
 */
export const memberInOwnRight = ({ members }: Structure, memberId: string): Member | undefined =>
  members.find(({ id, standsInFor }) => id === memberId && standsInFor === null);
