import { homeCard } from "../../cards/home/homeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { isCoordinator } from "../../domain/application/structure";
import type { Person } from "../../domain/ports/personStore";
import { progressOf } from "../../domain/progress/progress";
import { tasksOf } from "../../domain/progress/tasks";
import type { BotDeps } from "../handler/botDeps";
import { loadWithForm } from "../handler/loadWithForm";

/** A person's tasks in all of their applications. */
export async function homeOf(
  deps: Pick<BotDeps, "applications" | "finalisations" | "forms" | "clock">,
  person: Person,
): Promise<AdaptiveCard> {
  const [ids, deputies, finished] = await Promise.all([
    deps.applications.ofPerson(person.id),
    deps.applications.deputiesOf(person.id),
    deps.finalisations.ofPerson(person.id),
  ]);
  const loaded = await Promise.all(ids.map((id) => loadWithForm(deps, id)));
  const found = loaded.filter((each) => each !== null);
  const applications = found.map(({ form, application }) => ({
    form,
    application,
    tasks: tasksOf(form, application, person.id),
    progress: progressOf(form, application),
    isCoordinator: isCoordinator(application, person.id),
  }));
  return homeCard({
    person,
    now: deps.clock.now(),
    applications,
    deputies: deputies.map((each) => ({ ...each, isMine: each.deputy.personId === person.id })),
    finished,
  });
}
