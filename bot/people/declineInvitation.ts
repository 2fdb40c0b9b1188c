import { declinedCard } from "../../cards/people/declinedCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { declineInvitation as decline } from "../../domain/invitations/declineInvitation";
import { cardAction } from "../handler/cardAction";
import { restructure } from "../handler/restructure";

/** "Nei takk" under an invitation: it waits no longer, and the coordinator sees the answer. */
export const declineInvitation = cardAction(
  peopleVerbs.declineInvitation,
  (deps, turn, { applicationId }, application) =>
    restructure(
      deps,
      turn,
      applicationId,
      (structure) => decline(structure, { by: turn.person.id, at: deps.clock.now() }),
      { done: async () => declinedCard(application) },
    ),
);
