import { noticeCard } from "../../cards/home/noticeCard";
import { leaveCard } from "../../cards/people/leaveCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { leaveParty } from "../../domain/people/leaveParty";
import { ownMembership } from "../../domain/people/ownMembership";
import { restoreMember } from "../../domain/people/restoreMember";
import { returnNews } from "../../domain/people/roleNews";
import { cardAction, decidingAction } from "../handler/cardAction";
import { withAccess } from "../handler/withAccess";
import { changeRole, roleOf } from "./changeRole";
import { rolesOf } from "./showRoles";

/** "Gå ut": asks first. */
export const askLeave = cardAction(peopleVerbs.askLeave, (deps, turn, { memberId }, context) => {
  const { application } = context;
  const left = leaveParty(application, turn.person.id, memberId);
  if (!left.ok) return roleOf(deps, turn, memberId, context, { problem: left.refusal });
  const own = ownMembership(application, turn.person.id, memberId);
  return own ? leaveCard({ application, ...own }) : noticeCard({ kind: "stale" });
});

/** "Gå ut", once more: the sections belong to the party, and what was written stays. */
export const leave = cardAction(peopleVerbs.leave, (deps, turn, data) =>
  changeRole(deps, turn, data, null, (structure) => leaveParty(structure, turn.person.id, data.memberId)),
);

/** "Angre", right after leaving. */
export const comeIn = decidingAction(peopleVerbs.undoLeave, async (deps, turn, { applicationId, partyId }) => {
  const { person, cause } = turn;
  const removal = await deps.audit.removalOf(applicationId, partyId, person.id);
  const back = { by: person.id, newMemberId: deps.newId(), at: deps.clock.now() };
  const outcome = await deps.applications.restructure(
    applicationId,
    cause,
    (structure) => restoreMember(structure, removal, back),
    (before) => returnNews(before, person, partyId),
  );
  if (outcome.ok) return rolesOf(deps, turn, applicationId, { what: "back" });
  switch (outcome.refusal.kind) {
    case "changed-since":
      return noticeCard({ kind: "not-undone" });
    case "stale":
    case "not-drafting":
    case "no-such-application":
    case "already-handled":
      // Non-members are told nothing, not even that the application exists.
      return withAccess(peopleVerbs.undoLeave, deps, turn, { applicationId }, async () =>
        noticeCard({ kind: "stale" }),
      );
  }
});
