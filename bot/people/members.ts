import { noticeCard } from "../../cards/home/noticeCard";
import { memberCard } from "../../cards/people/memberCard";
import { chosenIn } from "../../cards/verbs/cardData";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { changeMember, type PartyRefusal, removeMember } from "../../domain/people/parties";
import { restoreMember } from "../../domain/people/restoreMember";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { forCoordinator } from "../handler/opened";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";
import { partyList, plain, type Shown } from "./parties";

const memberOf = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  memberId: string,
  typing: { typed: { roles: string } | null; problems: { roles?: PartyRefusal } } = { typed: null, problems: {} },
) =>
  forCoordinator(deps, turn, applicationId, async ({ application }) => {
    const member = application.members.find(({ id, standsInFor }) => id === memberId && standsInFor === null);
    const party = application.parties.find(({ id }) => id === member?.partyId);
    return member && party ? memberCard({ application, member, party, ...typing }) : noticeCard({ kind: "stale" });
  });

export const editMember = decidingAction(peopleVerbs.editMember, (deps, turn, { applicationId, memberId }) =>
  memberOf(deps, turn, applicationId, memberId),
);

export const changeOneMember = decidingAction(
  peopleVerbs.changeMember,
  (deps, turn, { applicationId, memberId, roles }) => {
    const chosen = chosenIn(roles);
    const roled = {
      memberId,
      writes: chosen.includes("writes"),
      approves: chosen.includes("approves"),
      at: deps.clock.now(),
    };
    return restructure(deps, turn, applicationId, (structure) => changeMember(structure, turn.person.id, roled), {
      done: () => partyList(deps, turn, applicationId),
      wrong: (refusal) =>
        memberOf(deps, turn, applicationId, memberId, { typed: { roles }, problems: { roles: refusal } }),
    });
  },
);

export const removeOneMember = decidingAction(peopleVerbs.removeMember, (deps, turn, { applicationId, memberId }) => {
  let undo: Shown["undo"] = null;
  return restructure(
    deps,
    turn,
    applicationId,
    (structure) => {
      const { partyId, personId, personName: name } = structure.members.find(({ id }) => id === memberId) ?? {};
      const of = structure.parties.find(({ id }) => id === partyId)?.name;
      if (partyId && personId && name && of) undo = { partyId, personId, name, of };
      return removeMember(structure, turn.person.id, memberId);
    },
    {
      done: () => partyList(deps, turn, applicationId, { ...plain, undo }),
      wrong: (refusal) => memberOf(deps, turn, applicationId, memberId, { typed: null, problems: { roles: refusal } }),
    },
  );
});

/** "Angre", right after. */
export const restoreOneMember = decidingAction(
  peopleVerbs.restoreMember,
  (deps, turn, { applicationId, partyId, personId }) =>
    forCoordinator(deps, turn, applicationId, async () => {
      const removal = await deps.audit.removalOf(applicationId, partyId, personId);
      const back = { by: turn.person.id, newMemberId: deps.newId(), at: deps.clock.now() };
      const list = (said: Shown["said"]) => partyList(deps, turn, applicationId, { ...plain, said });
      return restructure(deps, turn, applicationId, (structure) => restoreMember(structure, removal, back), {
        done: () => list("restored"),
        wrong: () => list("changed-since"),
      });
    }),
);
