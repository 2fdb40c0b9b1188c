import type { PersonId, Structure } from "../../domain/application/structure";
import { inNameOrder } from "../../domain/people/inNameOrder";
import type { BotDeps } from "./botDeps";
import { peopleOfTeam } from "./peopleOfTeam";
import type { Turn } from "./turn";

export type Colleague = {
  readonly id: PersonId;
  readonly name: string;
  readonly email?: string | null;
  /** The party, for people in the application. */
  readonly about?: string | null;
};

export type Colleagues = {
  readonly people: readonly Colleague[];
  /** Teams does not say who is in the team, so only the people of the application are listed. */
  readonly teamIsAway: boolean;
};

/** People to hand something to: those of these parties first, then others of the application, then of the team. */
export async function loadColleagues(
  deps: BotDeps,
  turn: Turn,
  application: Structure,
  partyIds: readonly string[],
): Promise<Colleagues> {
  const near = (id: string) =>
    application.members.some((each) => each.personId === id && partyIds.includes(each.partyId));
  const partyOf = (id: string) => application.parties.find((party) => party.id === id)?.name ?? null;
  const joined = application.members.map(({ personId, personName, partyId }): Colleague => {
    return { id: personId, name: personName, about: partyOf(partyId) };
  });
  const team = await peopleOfTeam(deps, turn, application);
  const people = new Map<PersonId, Colleague>(joined.map((each) => [each.id, each]));
  for (const each of team ?? []) people.set(each.id, { ...people.get(each.id), ...each });
  for (const id of [turn.person.id, ...application.takenOut]) people.delete(id);
  return {
    people: inNameOrder(people.values(), ({ name }) => name).sort((a, b) => Number(near(b.id)) - Number(near(a.id))),
    teamIsAway: team === null,
  };
}
