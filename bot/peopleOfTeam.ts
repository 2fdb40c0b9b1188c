import { setTimeout as pause } from "node:timers/promises";
import type { Structure } from "../domain/application";
import type { Partnership, Person } from "../domain/ports";
import type { BotDeps, TeamMember } from "./deps";
import type { Turn } from "./turn";

/** Who presses is answered within ten seconds; Teams is waited for no longer than this, so that a card still comes. */
const MOST_MS = 4_000;

/** The people of the team in whose channel an application is written; null where Teams does not say who they are. */
export async function peopleOfTeam(
  deps: Pick<BotDeps, "applications" | "persons" | "roster">,
  turn: Pick<Turn, "tenantId">,
  application: Pick<Structure, "id">,
): Promise<Person[] | null> {
  const partnership = await deps.applications.partnershipOf(application.id);
  const team = partnership ? await teamOf(deps, partnership) : [];
  return (
    team &&
    Promise.all(
      team.map((each) =>
        deps.persons.meet({
          tenantId: turn.tenantId,
          ...each,
          conversationId: null,
          serviceUrl: partnership?.serviceUrl ?? "",
        }),
      ),
    )
  );
}

const teamOf = ({ roster }: Pick<BotDeps, "roster">, partnership: Partnership): Promise<TeamMember[] | null> =>
  Promise.race([roster(partnership).catch(() => null), pause(MOST_MS, null, { ref: false })]);
