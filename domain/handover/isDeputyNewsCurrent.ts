import type { Structure } from "../application/structure";
import type { DeputyChange } from "./deputyNews";

/** Whether news about a deputy still says how things are: a deputy may have stepped in or out before it is sent. */
export function isDeputyNewsCurrent(
  { deputies }: Pick<Structure, "deputies">,
  { person, deputy, what }: Pick<DeputyChange, "person" | "deputy" | "what">,
): boolean {
  const named = deputies.find((each) => each.personId === person.personId && each.deputy.personId === deputy.personId);
  const standsIn = named !== undefined && named.since !== null;
  return standsIn === (what === "in") && (what !== "named" || named !== undefined);
}
