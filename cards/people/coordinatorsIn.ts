import { isCoordinator, type Structure } from "../../domain/application/structure";
import { inShort } from "../words/inShort";
import { namesOf } from "../words/namesOf";
/** The coordinators' names. */
export const coordinatorsIn = (application: Structure): string =>
  inShort(namesOf(application.members.filter(({ personId }) => isCoordinator(application, personId))), 150);
