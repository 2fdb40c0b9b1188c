import type { PersonId, Structure } from "../domain/application";
import type { BotDeps } from "./deps";
import { peopleOfTeam } from "./peopleOfTeam";
import type { Turn } from "./turn";

/** Whom a person can hand something to: the people of these parties first, then the others of the application and of the team. */
export async function colleaguesOf(
  deps: BotDeps,
  turn: Turn,
  application: Structure,
  partyIds: readonly string[],
): Promise<{ id: PersonId; name: string }[]> {
  const near = (id: string) =>
    application.members.some((each) => each.personId === id && partyIds.includes(each.partyId));
  const joined = application.members.map(({ personId, personName }) => ({ id: personId, name: personName }));
  const people = new Map([...joined, ...(await peopleOfTeam(deps, turn, application))].map((each) => [each.id, each]));
  people.delete(turn.person.id);
  return [...people.values()].sort((a, b) => Number(near(b.id)) - Number(near(a.id)));
}
