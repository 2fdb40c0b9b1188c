import type { PersonId, Structure } from "../domain/application";
import type { BotDeps } from "./deps";
import { peopleOfTeam } from "./peopleOfTeam";
import type { Turn } from "./turn";

export type Colleagues = {
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  /** Teams does not say who is in the team: only the people of the application are here. */
  readonly teamIsAway: boolean;
};

/** Whom a person can hand something to: the people of these parties first, then the others of the application and of the team. */
export async function colleaguesOf(
  deps: BotDeps,
  turn: Turn,
  application: Structure,
  partyIds: readonly string[],
): Promise<Colleagues> {
  const near = (id: string) =>
    application.members.some((each) => each.personId === id && partyIds.includes(each.partyId));
  const joined = application.members.map(({ personId, personName }) => ({ id: personId, name: personName }));
  const team = await peopleOfTeam(deps, turn, application);
  const people = new Map([...joined, ...(team ?? [])].map((each) => [each.id, each]));
  for (const id of [turn.person.id, ...application.takenOut]) people.delete(id);
  return {
    people: [...people.values()].sort((a, b) => Number(near(b.id)) - Number(near(a.id))),
    teamIsAway: team === null,
  };
}
