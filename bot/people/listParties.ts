import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { type PartiesArgs, partiesCard } from "../../cards/people/partiesCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";

export type PartyListOptions = Pick<PartiesArgs, "undo" | "said" | "sent" | "reminded"> & { page?: number };
export const plainPartyList: PartyListOptions = { undo: null, said: null, sent: null };

/** The parties with their members, as the coordinator sees them after a change. */
export const partyList = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  shown: PartyListOptions = plainPartyList,
): Promise<AdaptiveCard> =>
  withAccess(peopleVerbs.parties, deps, turn, { applicationId }, (context) =>
    partiesOfApplication(deps, context, shown),
  );

const partiesOfApplication = async (
  { leavers, clock }: BotDeps,
  { form, application }: ApplicationContext,
  shown: PartyListOptions,
): Promise<AdaptiveCard> =>
  partiesCard({ form, application, left: await leavers.of(application.id), ...shown, now: clock.now() });

export const listParties = cardAction(peopleVerbs.parties, (deps, _turn, { page }, context) =>
  partiesOfApplication(deps, context, { ...plainPartyList, page }),
);
