import type { Member, Structure } from "../application/structure";

/** A member by id. A deputy's membership follows from another's and ends where the deputy is chosen, so it is left out. */
export const memberInOwnRight = ({ members }: Structure, memberId: string): Member | undefined =>
  members.find(({ id, standsInFor }) => id === memberId && standsInFor === null);
