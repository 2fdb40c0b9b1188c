import { noticeCard } from "../../cards/home/noticeCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { isCoordinator } from "../../domain/application/structure";
import { remindInvited as remind, remindable } from "../../domain/invitations/remindInvited";
import { cardAction } from "../handler/cardAction";
import { restructure } from "../handler/restructure";
import { inviteAgain } from "./invite";
import { partyList, plainPartyList } from "./listParties";

/** "Minn" beside an invited person: the invitation is sent again. */
export const remindInvited = cardAction(
  peopleVerbs.remindInvited,
  (deps, turn, { applicationId, personId, shownOn }, { application }) => {
    const by = turn.person.id;
    const sent = remindable(application, by).find((each) => each.personId === personId);
    if (!sent) return noticeCard({ kind: "stale" });
    const { partyId, personName } = sent;
    return restructure(
      deps,
      turn,
      applicationId,
      (structure) => remind(structure, { by, personId, at: deps.clock.now() }),
      {
        news: [{ kind: "invitation", applicationId, personId, partyId, invitedBy: turn.person.name }],
        done: () =>
          shownOn === "parties" && isCoordinator(application, by)
            ? partyList(deps, turn, applicationId, { ...plainPartyList, reminded: personName })
            : inviteAgain(deps, turn, applicationId, personName),
      },
    );
  },
);
