import type { Structure } from "../domain/application";
import type { Person } from "../domain/ports";
import type { BotDeps } from "./deps";
import type { Turn } from "./turn";

/** The people of the team in whose channel an application is written. */
export async function peopleOfTeam(
  deps: Pick<BotDeps, "applications" | "persons" | "roster">,
  turn: Pick<Turn, "tenantId">,
  application: Pick<Structure, "id">,
): Promise<Person[]> {
  const partnership = await deps.applications.partnershipOf(application.id);
  const team = partnership ? await deps.roster(partnership) : [];
  return Promise.all(
    team.map((each) =>
      deps.persons.meet({
        tenantId: turn.tenantId,
        ...each,
        conversationId: null,
        serviceUrl: partnership?.serviceUrl ?? "",
      }),
    ),
  );
}
