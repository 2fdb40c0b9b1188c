import type { PersonId, Structure } from "../application/structure";

/** Whether a person is a member of the application, and not only as a deputy. */
export const isMemberInOwnRight = ({ members }: Structure, personId: PersonId): boolean =>
  members.some((member) => member.personId === personId && member.standsInFor === null);
