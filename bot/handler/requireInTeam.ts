import { formMissingCard } from "../../cards/home/formMissingCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { coordinatorsIn } from "../../cards/people/coordinatorsIn";
import { formFor } from "../../domain/application/formInYear";
import { membershipsOf, type Structure } from "../../domain/application/structure";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { BotDeps } from "./botDeps";
import { teamRoster } from "./teamRoster";
import type { Turn } from "./turn";

/**
 * An application, for people who may join it: members, and anybody in the channel's team. Others are told nothing, also
 * when Teams does not say who is in the team.
 */
export async function requireInTeam(
  deps: BotDeps,
  turn: Turn,
  at: { readonly applicationId: string },
): Promise<Outcome<Structure, AdaptiveCard>> {
  const { applicationId } = at;
  const scene = await deps.sections.scene(applicationId, []);
  if (!scene) return refuse(noticeCard({ kind: "not-to-join" }));
  const { structure } = scene;
  const isMember = membershipsOf(structure, turn.person.id).length > 0;
  if (!isMember && !(await isInTeam(deps, turn, applicationId))) return refuse(noticeCard({ kind: "not-to-join" }));
  // The bot was not told that the person was added to the team again.
  if (!isMember && (await deps.leavers.isBack(turn.cause, applicationId))) return requireInTeam(deps, turn, at);
  if (structure.status !== "drafting") return refuse(noticeCard({ kind: "finished" }));
  if (!formFor(deps.forms, structure)) return refuse(formMissingCard(structure));
  // Members of another party may still change what they do there.
  return !isMember && structure.takenOut.includes(turn.person.id)
    ? refuse(noticeCard({ kind: "taken-out", coordinator: coordinatorsIn(structure) }))
    : ok(structure);
}

/** False also if Teams does not say, or not in time. */
async function isInTeam(deps: BotDeps, turn: Turn, applicationId: string): Promise<boolean> {
  const partnership = await deps.channels.partnershipOf(applicationId);
  if (!partnership || partnership.tenantId !== turn.tenantId) return false;
  const [address, people] = await Promise.all([deps.persons.address(turn.person.id), teamRoster(deps, partnership)]);
  return people?.some(({ teamsId }) => teamsId === address?.teamsId) ?? false;
}
