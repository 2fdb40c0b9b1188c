import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { ownRoleCard } from "../../cards/people/ownRoleCard";
import { type OwnRolesArgs, ownRolesCard } from "../../cards/people/ownRolesCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import type { Notice } from "../../domain/application/notice";
import { isCoordinator, membershipsOf, ownMembershipsOf, type Structure } from "../../domain/application/structure";
import { handOver } from "../../domain/people/handOver";
import { leaveParty, type RoleRefusal } from "../../domain/people/leaveParty";
import { restoreMember } from "../../domain/people/restoreMember";
import type { Outcome } from "../../domain/values/outcome";
import { type ApplicationContext, withAccess } from "../handler/access";
import { cardAction, decidingAction } from "../handler/cardAction";
import { colleaguesOf } from "../handler/colleagues";
import type { BotDeps } from "../handler/deps";
import { refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";

/** A person's own roles, after a change. */
export const rolesOf = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  happened: OwnRolesArgs["happened"],
): Promise<AdaptiveCard> =>
  withAccess(peopleVerbs.roles, deps, turn, { applicationId }, async ({ application }) =>
    ownRolesCard({ application, personId: turn.person.id, happened }),
  );

/** "Mine roller". */
export const showRoles = cardAction(peopleVerbs.roles, (_deps, { person }, _data, { application }) =>
  ownRolesCard({ application, personId: person.id, happened: null }),
);

async function roleOf(
  deps: BotDeps,
  turn: Turn,
  memberId: string,
  { application }: ApplicationContext,
  { typed = "", problem = null }: { typed?: string; problem?: RoleRefusal | null } = {},
): Promise<AdaptiveCard> {
  const own = ownMembershipsOf(application, turn.person.id).find(({ member }) => member.id === memberId);
  if (!own) return noticeCard({ kind: "stale" });
  const colleagues = await colleaguesOf(deps, turn, application, [own.party.id]);
  return ownRoleCard({ application, ...own, ...colleagues, typed, problem });
}

export const editRole = cardAction(peopleVerbs.editRole, (deps, turn, { memberId }, context) =>
  roleOf(deps, turn, memberId, context),
);

/** Notifies the coordinators, and the person who takes over. */
function newsOf(
  turn: Turn,
  before: Structure,
  partyId: string | undefined,
  { to = null, back = false }: { to?: { id: string; name: string } | null; back?: boolean } = {},
): Notice[] {
  if (!partyId) return [];
  const leaders = before.members.map(({ personId }) => personId).filter((id) => isCoordinator(before, id));
  const told = new Set([...leaders, ...(to ? [to.id] : [])]);
  told.delete(turn.person.id);
  return [...told].map((personId) => ({
    kind: "role-news",
    applicationId: before.id,
    personId,
    partyId,
    from: turn.person.name,
    to: to && { personId: to.id, name: to.name },
    back,
  }));
}

async function change(
  deps: BotDeps,
  turn: Turn,
  data: { applicationId: string; memberId: string; colleague?: string },
  to: { id: string; name: string } | null,
  decide: (structure: Structure) => Outcome<Structure, RoleRefusal>,
): Promise<AdaptiveCard> {
  const { applicationId, memberId, colleague = "" } = data;
  let partyId = "";
  const outcome = await deps.applications.restructure(applicationId, turn.cause, decide, (before) => {
    partyId = before.members.find(({ id }) => id === memberId)?.partyId ?? "";
    return newsOf(turn, before, partyId, { to });
  });
  if (!outcome.ok)
    return refusedChange(deps, turn, applicationId, outcome.refusal, (problem) =>
      withAccess(peopleVerbs.editRole, deps, turn, data, (context) =>
        roleOf(deps, turn, memberId, context, { typed: colleague, problem }),
      ),
    );
  if (membershipsOf(outcome.value, turn.person.id).length === 0)
    return noticeCard(to ? { kind: "handed-over" } : { kind: "left-application", applicationId, partyId });
  return rolesOf(deps, turn, applicationId, to ? { what: "handed" } : { what: "left", partyId });
}

/** "Gi videre": a colleague takes over the person's roles in the party. */
export const handOn = cardAction(peopleVerbs.handOver, async (deps, turn, data, { application }) => {
  const own = ownMembershipsOf(application, turn.person.id).find(({ member }) => member.id === data.memberId);
  const colleagues = own ? await colleaguesOf(deps, turn, application, [own.party.id]) : null;
  const to = colleagues?.people.find(({ id }) => id === data.colleague) ?? null;
  return change(deps, turn, data, to, (structure) =>
    handOver(structure, {
      by: turn.person.id,
      memberId: data.memberId,
      to: to && { personId: to.id, personName: to.name },
      newMemberId: deps.newId(),
      at: deps.clock.now(),
    }),
  );
});

/** "Gå ut": the sections belong to the party, and what was written stays. */
export const leave = cardAction(peopleVerbs.leave, (deps, turn, data) =>
  change(deps, turn, data, null, (structure) => leaveParty(structure, turn.person.id, data.memberId)),
);

/** "Angre", right after leaving. */
export const comeIn = decidingAction(peopleVerbs.undoLeave, async (deps, turn, { applicationId, partyId }) => {
  const by = turn.person.id;
  const removal = await deps.audit.removalOf(applicationId, partyId, by);
  const back = { by, newMemberId: deps.newId(), at: deps.clock.now() };
  const outcome = await deps.applications.restructure(
    applicationId,
    turn.cause,
    (structure) => restoreMember(structure, removal, back),
    (before) => newsOf(turn, before, partyId, { back: true }),
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
