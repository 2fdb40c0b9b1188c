import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { removedParty, setPartyRemoved } from "../../domain/people/setPartyRemoved";
import type { BotDeps } from "../handler/botDeps";
import { decidingAction } from "../handler/cardAction";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";
import { partyList, plainPartyList } from "./listParties";

const setRemoved = (deps: BotDeps, turn: Turn, applicationId: string, partyId: string, removed: boolean) =>
  restructure(
    deps,
    turn,
    applicationId,
    (structure) => setPartyRemoved(structure, turn.person.id, { partyId, removed }),
    {
      done: ({ after }) =>
        partyList(deps, turn, applicationId, { ...plainPartyList, undo: removedParty(after, partyId) }),
      wrong: () => partyList(deps, turn, applicationId),
    },
  );

export const removeParty = decidingAction(peopleVerbs.removeParty, (deps, turn, { applicationId, partyId }) =>
  setRemoved(deps, turn, applicationId, partyId, true),
);

export const restoreParty = decidingAction(peopleVerbs.restoreParty, (deps, turn, { applicationId, partyId }) =>
  setRemoved(deps, turn, applicationId, partyId, false),
);
