import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { ownRoleCard } from "../../cards/people/ownRoleCard";
import { peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { membershipsOf, type Structure } from "../../domain/application/structure";
import type { RoleRefusal } from "../../domain/people/leaveParty";
import { ownMembership } from "../../domain/people/ownMembership";
import { roleNews } from "../../domain/people/roleNews";
import type { Outcome } from "../../domain/values/outcome";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import { loadColleagues } from "../handler/colleagues";
import { refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { rolesOf } from "./showRoles";

/** One of the person's own roles, or with a problem that changing it met. */
export async function roleOf(
  deps: BotDeps,
  turn: Turn,
  memberId: string,
  { application }: ApplicationContext,
  { typed = "", problem = null }: { typed?: string; problem?: RoleRefusal | null } = {},
): Promise<AdaptiveCard> {
  const own = ownMembership(application, turn.person.id, memberId);
  if (!own) return noticeCard({ kind: "stale" });
  const colleagues = await loadColleagues(deps, turn, application, [own.party.id]);
  return ownRoleCard({ application, ...own, ...colleagues, typed, problem });
}

/** One of the person's own roles: to hand on, or to leave. */
export const editRole = cardAction(peopleVerbs.editRole, (deps, turn, { memberId }, context) =>
  roleOf(deps, turn, memberId, context),
);

/** Changes one of the person's own roles, and shows the roles that are left. */
export async function changeRole(
  deps: BotDeps,
  turn: Turn,
  data: { applicationId: string; memberId: string; colleague?: string },
  to: { id: string; name: string } | null,
  decide: (structure: Structure) => Outcome<Structure, RoleRefusal>,
): Promise<AdaptiveCard> {
  const { person, cause } = turn;
  const { applicationId, memberId, colleague = "" } = data;
  const outcome = await deps.applications.restructure(applicationId, cause, decide, (before) =>
    roleNews(before, person, memberId, to),
  );
  if (!outcome.ok)
    return refusedChange(deps, turn, applicationId, outcome.refusal, (problem) =>
      withAccess(peopleVerbs.editRole, deps, turn, data, (context) =>
        roleOf(deps, turn, memberId, context, { typed: colleague, problem }),
      ),
    );
  const { before, after } = outcome.value;
  const partyId = ownMembership(before, person.id, memberId)?.party.id ?? "";
  if (membershipsOf(after, person.id).length === 0)
    return noticeCard(to ? { kind: "handed-over" } : { kind: "left-application", applicationId, partyId });
  return rolesOf(deps, turn, applicationId, to ? { what: "handed" } : { what: "left", partyId });
}
