import { noticeCard } from "../../cards/home/noticeCard";
import { leftTeamCard } from "../../cards/people/leftTeamCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { forCoordinator } from "../handler/opened";
import type { Turn } from "../handler/turn";
import { partyList } from "./parties";

/** "Har forlatt teamet" on the list of parties: what is to become of the person. */
export const showLeaver = decidingAction(peopleVerbs.leaver, (deps, turn, { applicationId, personId }) =>
  forCoordinator(deps, turn, applicationId, async ({ application }) => {
    const leaver = (await deps.leavers.of(applicationId)).find((each) => each.personId === personId);
    return leaver ? leftTeamCard({ application, leaver, leads: true }) : noticeCard({ kind: "stale" });
  }),
);

const settle = (
  deps: BotDeps,
  turn: Turn,
  { applicationId, personId }: { applicationId: string; personId: string },
  how: "keep" | "take-out",
) =>
  forCoordinator(deps, turn, applicationId, async () => {
    const settled = await deps.leavers.settle(turn.cause, applicationId, personId, how);
    return settled.ok ? partyList(deps, turn, applicationId) : noticeCard({ kind: "already-handled" });
  });

/** "Behold": the person reads, writes and is reminded again, though no longer in the team. */
export const keepIn = decidingAction(peopleVerbs.keepLeaver, (deps, turn, at) => settle(deps, turn, at, "keep"));

/** "Ta ut": what the person wrote belongs to the party and stays. */
export const takeLeaverOut = decidingAction(peopleVerbs.takeLeaverOut, (deps, turn, at) =>
  settle(deps, turn, at, "take-out"),
);
