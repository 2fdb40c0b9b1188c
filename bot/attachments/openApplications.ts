import type { BotDeps } from "../handler/botDeps";
import { loadWithForm } from "../handler/loadWithForm";
import type { ApplicationContext } from "../handler/withAccess";

/** The applications that a person is in and that can be changed, nearest deadline first. */
export async function openApplications(
  deps: Pick<BotDeps, "applications" | "forms">,
  personId: string,
): Promise<ApplicationContext[]> {
  const ids = await deps.applications.ofPerson(personId);
  const loaded = await Promise.all(ids.map((id) => loadWithForm(deps, id)));
  return loaded.filter((each) => each !== null);
}
