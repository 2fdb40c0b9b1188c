import { noticeCard } from "../../cards/home/noticeCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { restoreMember } from "../../domain/people/restoreMember";
import { decidingAction } from "../handler/cardAction";
import { commonRefusalCard, forMember } from "../handler/opened";
import { newcomerOf } from "./newcomerOf";

/** "Angre", right after "Ta ut": the newcomer is back as before, and still waits for an answer. */
export const restoreNewcomer = decidingAction(
  peopleVerbs.restoreNewcomer,
  (deps, turn, { applicationId, partyId, personId }) =>
    forMember(deps, turn, applicationId, async () => {
      const removal = await deps.audit.removalOf(applicationId, partyId, personId);
      const back = { by: turn.person.id, newMemberId: deps.newId(), at: deps.clock.now() };
      const outcome = await deps.applications.restructure(applicationId, turn.cause, (structure) =>
        restoreMember(structure, removal, back),
      );
      if (!outcome.ok && outcome.refusal.kind === "changed-since") return noticeCard({ kind: "not-undone" });
      const stale = noticeCard({ kind: "stale" });
      if (!outcome.ok) return (await commonRefusalCard(deps, turn, applicationId, outcome.refusal)) ?? stale;
      const newcomer = { personId, personName: removal?.personName ?? "" };
      return (await newcomerOf(deps, outcome.value, { partyId, newcomer }, turn.person.id)) ?? stale;
    }),
);
