import type { BotDeps } from "../handler/botDeps";
import { loadWithForm } from "../handler/loadWithForm";
import type { Channel } from "../handler/turn";
import type { ApplicationContext } from "../handler/withAccess";

/** The applications of a channel: those being written, the nearest deadline first, and then those that are final. */
export async function applicationsIn(
  deps: Pick<BotDeps, "applications" | "forms">,
  channel: Channel,
  which: "drafting" | "all" = "all",
): Promise<ApplicationContext[]> {
  const ids = await deps.applications.inChannel(channel);
  const loaded = (await Promise.all(ids.map((id) => loadWithForm(deps, id)))).filter((each) => each !== null);
  const drafting = loaded
    .filter(({ application }) => application.status === "drafting")
    .sort((a, b) => (a.application.deadline < b.application.deadline ? -1 : 1));
  return which === "drafting" ? drafting : [...drafting, ...loaded.filter((each) => !drafting.includes(each))];
}
