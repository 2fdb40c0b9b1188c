import { memberCard } from "../../cards/memberCard";
import { noticeCard } from "../../cards/noticeCard";
import { changeMember, type PartyRefusal, removeMember } from "../../domain/parties";
import { cardAction } from "../cardAction";
import { chosenIn, OfMember, Typed } from "../cardData";
import type { BotDeps } from "../deps";
import { forCoordinator } from "../opened";
import { restructure } from "../restructure";
import type { Turn } from "../turn";
import { partyList } from "./parties";

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

export const editMember = cardAction("member/edit", OfMember, (deps, turn, { applicationId, memberId }) =>
  memberOf(deps, turn, applicationId, memberId),
);

export const changeOneMember = cardAction(
  "member/change",
  OfMember.extend({ roles: Typed }),
  (deps, turn, { applicationId, memberId, roles }) => {
    const chosen = chosenIn(roles);
    const roled = { memberId, writes: chosen.includes("writes"), approves: chosen.includes("approves") };
    return restructure(deps, turn, applicationId, (structure) => changeMember(structure, turn.person.id, roled), {
      done: () => partyList(deps, turn, applicationId),
      wrong: (refusal) =>
        memberOf(deps, turn, applicationId, memberId, { typed: { roles }, problems: { roles: refusal } }),
    });
  },
);

export const removeOneMember = cardAction("member/remove", OfMember, (deps, turn, { applicationId, memberId }) =>
  restructure(deps, turn, applicationId, (structure) => removeMember(structure, turn.person.id, memberId), {
    done: () => partyList(deps, turn, applicationId),
    wrong: (refusal) => memberOf(deps, turn, applicationId, memberId, { typed: null, problems: { roles: refusal } }),
  }),
);
