import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { handOver } from "../../domain/people/handOver";
import { ownMembership } from "../../domain/people/ownMembership";
import { cardAction } from "../handler/cardAction";
import { loadColleagues } from "../handler/colleagues";
import { changeRole } from "./changeRole";

/** "Gi videre": a colleague takes over the person's roles in the party. */
export const handOn = cardAction(peopleVerbs.handOver, async (deps, turn, data, { application }) => {
  const { memberId } = data;
  const own = ownMembership(application, turn.person.id, memberId);
  const colleagues = own ? await loadColleagues(deps, turn, application, [own.party.id]) : null;
  const to = colleagues?.people.find(({ id }) => id === data.colleague) ?? null;
  const handing = {
    by: turn.person.id,
    memberId,
    to: to && { personId: to.id, personName: to.name },
    newMemberId: deps.newId(),
    at: deps.clock.now(),
  };
  return changeRole(deps, turn, data, to, (structure) => handOver(structure, handing));
});
