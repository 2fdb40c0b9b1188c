import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { type PartiesArgs, partiesCard } from "../../cards/people/partiesCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import type { Structure } from "../../domain/application/structure";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import { withAccess } from "../handler/withAccess";

export type Shown = Pick<PartiesArgs, "undo" | "said" | "sent"> & { page?: number };
export const plain: Shown = { undo: null, said: null, sent: null };

/** The parties with their members, as the coordinator sees them after a change. */
export const partyList = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  shown: Shown = plain,
): Promise<AdaptiveCard> =>
  withAccess(peopleVerbs.parties, deps, turn, { applicationId }, ({ application }) =>
    partiesOfApplication(deps, application, shown),
  );

const partiesOfApplication = async ({ leavers }: BotDeps, application: Structure, shown: Shown) =>
  partiesCard({ application, left: await leavers.of(application.id), ...shown });

export const listParties = cardAction(peopleVerbs.parties, (deps, _turn, { page }, { application }) =>
  partiesOfApplication(deps, application, { ...plain, page }),
);
