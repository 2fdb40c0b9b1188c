import { isCoordinator, type Structure } from "../../domain/application";
import { inShort } from "../written";

/** Those who lead the writing, by name. */
export const coordinatorsIn = (application: Structure): string => {
  const leaders = application.members.filter(({ personId }) => isCoordinator(application, personId));
  return inShort([...new Set(leaders.map(({ personName }) => personName))].join(", "), 150);
};
