import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { type PartiesArgs, partiesCard } from "../../cards/people/partiesCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import type { Structure } from "../../domain/application/structure";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import { withAccess } from "../handler/withAccess";

export type PartyListOptions = Pick<PartiesArgs, "undo" | "said" | "sent"> & { page?: number };
export const plainPartyList: PartyListOptions = { undo: null, said: null, sent: null };

/** The parties with their members, as the coordinator sees them after a change. */
export const partyList = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  shown: PartyListOptions = plainPartyList,
): Promise<AdaptiveCard> =>
  withAccess(peopleVerbs.parties, deps, turn, { applicationId }, ({ application }) =>
    partiesOfApplication(deps, application, shown),
  );

const partiesOfApplication = async (deps: BotDeps, application: Structure, shown: PartyListOptions) =>
  partiesCard({
    application,
    left: await deps.leavers.of(application.id),
    invited: await invitedTo(deps, application),
    ...shown,
  });

/** The people who are invited for a party and have not joined it, by name. */
async function invitedTo({ persons }: BotDeps, { invitations, members }: Structure) {
  const waiting = invitations.filter(
    ({ personId, partyId }) => !members.some((each) => each.personId === personId && each.partyId === partyId),
  );
  const people = await Promise.all(waiting.map(({ personId }) => persons.address(personId)));
  return waiting.flatMap(({ partyId }, index) => {
    const name = people[index]?.name;
    return name === undefined ? [] : [{ partyId, name }];
  });
}

export const listParties = cardAction(peopleVerbs.parties, (deps, _turn, { page }, { application }) =>
  partiesOfApplication(deps, application, { ...plainPartyList, page }),
);
