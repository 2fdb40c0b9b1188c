import { homeCard } from "../../cards/home/homeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import type { Person } from "../../domain/ports/personStore";
import { inboxOf } from "../../domain/progress/inbox";
import type { BotDeps } from "../handler/botDeps";
import { loadWithForm } from "../handler/loadWithForm";
import { invitationsOf } from "./invitationsOf";

/** What waits for a person in all of their applications, and what they can join. */
export async function homeOf(
  deps: Pick<
    BotDeps,
    | "applications"
    | "channels"
    | "clock"
    | "finalisations"
    | "forms"
    | "isMember"
    | "local"
    | "persons"
    | "sections"
    | "takeOvers"
  >,
  person: Person,
): Promise<AdaptiveCard> {
  const [ids, deputies, finished] = await Promise.all([
    deps.applications.ofPerson(person.id),
    deps.applications.deputiesOf(person.id),
    deps.finalisations.ofPerson(person.id),
  ]);
  const now = deps.clock.now();
  const isNew = ids.length + deputies.length + finished.length === 0;
  const [loaded, invitations] = await Promise.all([
    Promise.all(
      ids.map(async (id) => {
        const [found, request] = await Promise.all([loadWithForm(deps, id), deps.takeOvers.current(id)]);
        return found && { ...found, inbox: inboxOf(found.form, found.application, request, person.id, now) };
      }),
    ),
    invitationsOf(deps, person.id, { isNew }),
  ]);
  return homeCard({
    person,
    now,
    applications: loaded.filter((each) => each !== null),
    invitations,
    deputies: deputies.map((each) => ({ ...each, isMine: each.deputy.personId === person.id })),
    finished,
    local: Boolean(deps.local),
  });
}
