import type { Verb } from "../../../cards/verbs/verb";
import type { PersonId } from "../../../domain/application/structure";
import { isCoordinator, measuresOf, partiesOf } from "../../../domain/application/structure";
import type { BotDeps } from "../../handler/botDeps";
import { loadWithForm } from "../../handler/loadWithForm";
import type { ApplicationContext } from "../../handler/withAccess";
import { saysName } from "./saysName";

/** Whether a few typed words name an application: by its title, year, network, a party, a measure or a person. */
export const isAbout = ({ application }: ApplicationContext, said: string): boolean =>
  [
    `${application.title} ${application.year}`,
    String(application.year),
    application.network,
    ...partiesOf(application).flatMap(({ name, shortName }) => [name, shortName ?? name]),
    ...measuresOf(application).map(({ name }) => name),
    ...application.members.flatMap(({ personName }) => [personName, ...personName.split(" ")]),
  ].some((name) => saysName(said, name));

/** The person's applications that are written in (`drafting`), are final, or both. The nearest deadline is first. */
export async function ownApplications(
  deps: Pick<BotDeps, "applications" | "finalisations" | "forms">,
  personId: PersonId,
  state: Verb["state"] = "drafting",
): Promise<ApplicationContext[]> {
  const [drafting, finals] = await Promise.all([
    state === "final" ? [] : deps.applications.ofPerson(personId),
    state === "drafting" ? [] : deps.finalisations.ofPerson(personId),
  ]);
  const ids = new Set([...drafting, ...finals.map(({ finalisation }) => finalisation.applicationId)]);
  const loaded = await Promise.all([...ids].map((id) => loadWithForm(deps, id)));
  return loaded.filter((each) => each !== null);
}

/** Those that a verb is for: a coordinator's verb is about the applications that the person coordinates, if any. */
export async function applicationsFor(
  deps: Pick<BotDeps, "applications" | "finalisations" | "forms">,
  personId: PersonId,
  { access, state }: Pick<Verb, "access" | "state">,
): Promise<ApplicationContext[]> {
  const all = await ownApplications(deps, personId, state);
  const led = access === "coordinator" ? all.filter(({ application }) => isCoordinator(application, personId)) : [];
  return led.length > 0 ? led : all;
}
