import { noticeCard } from "../../cards/home/noticeCard";
import { removeMemberCard } from "../../cards/people/removeMemberCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { memberInOwnRight } from "../../domain/people/memberInOwnRight";
import { removedMember, removeMember } from "../../domain/people/removeMember";
import { restoreMember } from "../../domain/people/restoreMember";
import { cardAction, decidingAction } from "../handler/cardAction";
import { restructure } from "../handler/restructure";
import { wrongRoles } from "./changeOneMember";
import { type PartyListOptions, partyList, plainPartyList } from "./listParties";

export const askRemoveMember = cardAction(
  peopleVerbs.askRemoveMember,
  (_deps, _turn, { memberId }, { application }) => {
    const member = memberInOwnRight(application, memberId);
    const party = application.parties.find(({ id }) => id === member?.partyId);
    return member && party ? removeMemberCard({ application, member, party }) : noticeCard({ kind: "stale" });
  },
);

export const removeOneMember = decidingAction(peopleVerbs.removeMember, (deps, turn, { applicationId, memberId }) =>
  restructure(deps, turn, applicationId, (structure) => removeMember(structure, turn.person.id, memberId), {
    done: ({ before }) =>
      partyList(deps, turn, applicationId, { ...plainPartyList, undo: removedMember(before, memberId) }),
    wrong: (problem) => wrongRoles(deps, turn, { applicationId, memberId }, problem),
  }),
);

/** "Angre", right after removing a member. */
export const restoreOneMember = cardAction(
  peopleVerbs.restoreMember,
  async (deps, turn, { applicationId, partyId, personId }) => {
    const removal = await deps.audit.removalOf(applicationId, partyId, personId);
    const back = { by: turn.person.id, newMemberId: deps.newId(), at: deps.clock.now() };
    const list = (said: PartyListOptions["said"]) => partyList(deps, turn, applicationId, { ...plainPartyList, said });
    return restructure(deps, turn, applicationId, (structure) => restoreMember(structure, removal, back), {
      done: () => list("restored"),
      wrong: ({ kind }) => list(kind),
    });
  },
);
