import { isCoordinator, type Structure } from "../../domain/application/structure";
import { namesOf } from "../words/namesOf";
import { inShort } from "../words/written";

/** The coordinators' names. */
export const coordinatorsIn = (application: Structure): string =>
  inShort(namesOf(application.members.filter(({ personId }) => isCoordinator(application, personId))), 150);
