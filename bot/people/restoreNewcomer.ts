import { noticeCard } from "../../cards/home/noticeCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { restoreMember } from "../../domain/people/restoreMember";
import { cardAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { newcomerOf } from "./newcomerOf";

/** "Angre", right after "Ta ut": the newcomer is back as before, and still waits for an answer. */
export const restoreNewcomer = cardAction(
  peopleVerbs.restoreNewcomer,
  async (deps, turn, { applicationId, partyId, personId }) => {
    const removal = await deps.audit.removalOf(applicationId, partyId, personId);
    const back = { by: turn.person.id, newMemberId: deps.newId(), at: deps.clock.now() };
    const outcome = await deps.applications.restructure(applicationId, turn.cause, (structure) =>
      restoreMember(structure, removal, back),
    );
    if (!outcome.ok)
      return refusedChange(deps, turn, applicationId, outcome.refusal, () => noticeCard({ kind: "not-undone" }));
    const newcomer = { personId, personName: removal?.personName ?? "" };
    const card = await newcomerOf(deps, outcome.value.after, { partyId, newcomer }, turn.person.id);
    return card ?? noticeCard({ kind: "stale" });
  },
);
