import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { type PartiesArgs, partiesCard } from "../../cards/people/partiesCard";
import { type PartyInput, partyCard } from "../../cards/people/partyCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { partiesOf, type Structure } from "../../domain/application/structure";
import { changeParty } from "../../domain/people/changeParty";
import type { PartyRefusal } from "../../domain/people/partyRefusal";
import { removedParty, setPartyRemoved } from "../../domain/people/setPartyRemoved";
import { type ApplicationContext, withAccess } from "../handler/access";
import { cardAction, decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";

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

const partyOf = (
  { application }: ApplicationContext,
  partyId: string,
  typing: { typed: Record<PartyInput, string> | null; problems: { [input in PartyInput]?: PartyRefusal } } = {
    typed: null,
    problems: {},
  },
): AdaptiveCard => {
  const party = partiesOf(application).find(({ id, kind }) => id === partyId && kind !== "coordinator");
  return party ? partyCard({ application, party, ...typing }) : noticeCard({ kind: "stale" });
};

export const editParty = cardAction(peopleVerbs.editParty, (_deps, _turn, { partyId }, context) =>
  partyOf(context, partyId),
);

export const changeOneParty = decidingAction(
  peopleVerbs.changeParty,
  (deps, turn, { applicationId, partyId, ...typed }) =>
    restructure(
      deps,
      turn,
      applicationId,
      (structure) => changeParty(structure, turn.person.id, { id: partyId, ...typed }),
      {
        done: () => partyList(deps, turn, applicationId),
        wrong: (refusal) =>
          withAccess(peopleVerbs.editParty, deps, turn, { applicationId }, async (context) =>
            partyOf(context, partyId, {
              typed,
              problems: { [refusal.kind.includes("org-number") ? "orgNumber" : "name"]: refusal },
            }),
          ),
      },
    ),
);

const setRemoved = (deps: BotDeps, turn: Turn, applicationId: string, partyId: string, removed: boolean) =>
  restructure(
    deps,
    turn,
    applicationId,
    (structure) => setPartyRemoved(structure, turn.person.id, { partyId, removed }),
    {
      done: ({ after }) => partyList(deps, turn, applicationId, { ...plain, undo: removedParty(after, partyId) }),
      wrong: () => partyList(deps, turn, applicationId),
    },
  );

export const removeParty = decidingAction(peopleVerbs.removeParty, (deps, turn, { applicationId, partyId }) =>
  setRemoved(deps, turn, applicationId, partyId, true),
);

export const restoreParty = decidingAction(peopleVerbs.restoreParty, (deps, turn, { applicationId, partyId }) =>
  setRemoved(deps, turn, applicationId, partyId, false),
);
