import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { memberCard } from "../../cards/people/memberCard";
import { chosenIn } from "../../cards/verbs/cardData";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import type { SentBy } from "../../cards/verbs/verb";
import { changeMember } from "../../domain/people/changeMember";
import type { PartyRefusal } from "../../domain/people/partyRefusal";
import type { BotDeps } from "../handler/botDeps";
import { cardAction, decidingAction } from "../handler/cardAction";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { partyList } from "./listParties";

const memberOf = (
  { application }: ApplicationContext,
  memberId: string,
  typing: { typed: { roles: string } | null; problems: { roles?: PartyRefusal } } = { typed: null, problems: {} },
): AdaptiveCard => {
  const member = application.members.find(({ id, standsInFor }) => id === memberId && standsInFor === null);
  const party = application.parties.find(({ id }) => id === member?.partyId);
  return member && party ? memberCard({ application, member, party, ...typing }) : noticeCard({ kind: "stale" });
};

export const editMember = cardAction(peopleVerbs.editMember, (_deps, _turn, { memberId }, context) =>
  memberOf(context, memberId),
);

/** The member's card with a problem in the roles. */
export const wrongRoles = (
  deps: BotDeps,
  turn: Turn,
  { applicationId, memberId }: SentBy<typeof peopleVerbs.editMember>,
  problem: PartyRefusal,
  typed: { roles: string } | null = null,
): Promise<AdaptiveCard> =>
  withAccess(peopleVerbs.editMember, deps, turn, { applicationId }, async (context) =>
    memberOf(context, memberId, { typed, problems: { roles: problem } }),
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
      wrong: (problem) => wrongRoles(deps, turn, { applicationId, memberId }, problem, { roles }),
    });
  },
);
