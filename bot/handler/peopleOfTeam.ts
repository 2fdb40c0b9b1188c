import type { Structure } from "../../domain/application/structure";
import type { Person } from "../../domain/ports/personStore";
import type { BotDeps } from "./botDeps";
import { meetMember } from "./meetMember";
import { noteNotInTeam } from "./noteNotInTeam";
import { teamRoster } from "./teamRoster";
import type { Turn } from "./turn";

/** The people of the team in whose channel an application is written; null if Teams does not say. */
export async function peopleOfTeam(
  deps: Pick<BotDeps, "applications" | "clock" | "isMember" | "leavers" | "persons" | "roster" | "channels">,
  turn: Pick<Turn, "tenantId" | "cause">,
  application: Pick<Structure, "id">,
): Promise<(Person & { readonly email: string | null })[] | null> {
  const partnership = await deps.channels.partnershipOf(application.id);
  if (!partnership) return [];
  const team = await teamRoster(deps, partnership);
  if (!team) return null;
  const { serviceUrl } = partnership;
  const at = { tenantId: turn.tenantId, serviceUrl };
  const people = await Promise.all(
    team.map(async (each) => ({ ...(await meetMember(deps, each, at)), email: each.email })),
  );
  await noteNotInTeam(deps, turn, application.id, partnership, team);
  return people;
}
