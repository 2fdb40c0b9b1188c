import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { leftTeamCard } from "../../cards/people/leftTeamCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import type { SentBy } from "../../cards/verbs/verb";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import { partyList } from "./listParties";

/** "Har forlatt teamet" on the list of parties: asks what to do about the person. */
export const showLeaver = cardAction(
  peopleVerbs.leaver,
  async (deps, _turn, { applicationId, personId }, { application }) => {
    const leaver = (await deps.leavers.of(applicationId)).find((each) => each.personId === personId);
    return leaver ? leftTeamCard({ application, leaver, leads: true }) : noticeCard({ kind: "stale" });
  },
);

async function settle(
  deps: BotDeps,
  turn: Turn,
  { applicationId, personId }: SentBy<typeof peopleVerbs.leaver>,
  how: "keep" | "take-out",
): Promise<AdaptiveCard> {
  const settled = await deps.leavers.settle(turn.cause, applicationId, personId, how);
  return settled.ok ? partyList(deps, turn, applicationId) : noticeCard({ kind: "already-handled" });
}

/** "Behold": the person reads, writes and is reminded again, although no longer in the team. */
export const keepIn = cardAction(peopleVerbs.keepLeaver, (deps, turn, at) => settle(deps, turn, at, "keep"));

/** "Ta ut": what the person wrote belongs to the party and stays. */
export const takeLeaverOut = cardAction(peopleVerbs.takeLeaverOut, (deps, turn, at) =>
  settle(deps, turn, at, "take-out"),
);
