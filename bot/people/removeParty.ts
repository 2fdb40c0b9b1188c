import { noticeCard } from "../../cards/home/noticeCard";
import { removePartyCard } from "../../cards/people/removePartyCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { hasRole, partiesOf } from "../../domain/application/structure";
import { peopleOnlyIn, removedParty, setPartyRemoved } from "../../domain/people/setPartyRemoved";
import { contentOfParty } from "../../domain/section/contentOfParty";
import type { BotDeps } from "../handler/botDeps";
import { cardAction, decidingAction } from "../handler/cardAction";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";
import { partyList, plainPartyList } from "./listParties";

export const askRemoveParty = cardAction(
  peopleVerbs.askRemoveParty,
  (_deps, _turn, { partyId }, { form, application }) => {
    const party = partiesOf(application).find((each) => each.id === partyId && !hasRole(each, "lead"));
    if (!party) return noticeCard({ kind: "stale" });
    const people = peopleOnlyIn(application, partyId).length;
    return removePartyCard({ application, party, content: contentOfParty(form, application, partyId), people });
  },
);

const setRemoved = (deps: BotDeps, turn: Turn, applicationId: string, partyId: string, removed: boolean) =>
  restructure(
    deps,
    turn,
    applicationId,
    (structure) => setPartyRemoved(structure, turn.person.id, { partyId, removed }),
    {
      done: ({ after }) =>
        partyList(deps, turn, applicationId, {
          ...plainPartyList,
          undo: removedParty(after, partyId),
          said: removed ? null : "party-restored",
        }),
      wrong: () => partyList(deps, turn, applicationId),
    },
  );

export const removeParty = decidingAction(peopleVerbs.removeParty, (deps, turn, { applicationId, partyId }) =>
  setRemoved(deps, turn, applicationId, partyId, true),
);

export const restoreParty = decidingAction(peopleVerbs.restoreParty, (deps, turn, { applicationId, partyId }) =>
  setRemoved(deps, turn, applicationId, partyId, false),
);
