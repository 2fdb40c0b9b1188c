import { setTimeout as pause } from "node:timers/promises";
import type { HomeInvitation } from "../../cards/home/invitationRows";
import { type ApplicationId, membershipsOf, type PersonId } from "../../domain/application/structure";
import { unusedInvitations } from "../../domain/invitations/unusedInvitations";
import type { BotDeps } from "../handler/botDeps";

/** Teams is asked about each application's team: the card must not wait longer than this for its answers. */
const MOST_MS = 3_000;

/** Teams asked at once. */
const MOST_TEAMS = 20;

/**
 * The applications that a person is invited to. Somebody who is in none is also shown those of their teams, as Teams
 * says at that moment.
 */
export async function invitationsOf(
  deps: Pick<BotDeps, "applications" | "channels" | "isMember" | "persons" | "sections">,
  personId: PersonId,
  { isNew }: { readonly isNew: boolean },
): Promise<HomeInvitation[]> {
  const invited = await deps.applications.invitedTo(personId);
  const ids = [...new Set([...invited, ...(isNew ? await inTeamsOf(deps, personId) : [])])];
  const scenes = await Promise.all(ids.map((id) => deps.sections.scene(id, [])));
  return scenes.flatMap((scene): HomeInvitation[] => {
    if (!scene) return [];
    const { structure } = scene;
    if (structure.status !== "drafting" || membershipsOf(structure, personId).length > 0) return [];
    if (structure.takenOut.includes(personId)) return [];
    const own = unusedInvitations(structure).find((each) => each.personId === personId && each.declinedAt === null);
    return own || isNew ? [{ application: structure, invitation: own ?? null }] : [];
  });
}

/** Drafting applications in whose team Teams has the person. */
async function inTeamsOf(
  deps: Pick<BotDeps, "applications" | "channels" | "isMember" | "persons">,
  personId: PersonId,
): Promise<ApplicationId[]> {
  const address = await deps.persons.address(personId);
  if (!address) return [];
  const drafting = (await deps.applications.drafting(address.tenantId)).slice(0, MOST_TEAMS);
  const answers = await Promise.all(
    drafting.map(async (id) => {
      const partnership = await deps.channels.partnershipOf(id);
      const asked = partnership && deps.isMember(partnership, address.teamsId).catch(() => false);
      return asked && (await Promise.race([asked, pause(MOST_MS, false, { ref: false })])) ? [id] : [];
    }),
  );
  return answers.flat();
}
