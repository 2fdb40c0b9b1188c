import type { Deputy, PersonId, Structure } from "../application/structure";

/** All deputies except this person's. */
export const deputiesOfOthers = ({ deputies }: Structure, personId: PersonId): Deputy[] =>
  deputies.filter((each) => each.personId !== personId);
