import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { cardAction } from "../handler/cardAction";
import { goTo } from "./goTo";

/** Opens one section from a list. */
export const goToSection = cardAction(
  writingVerbs.goTo,
  (deps, { person }, { applicationId, draftSeen: seen, measureId, sectionId, returnTo, from }) =>
    goTo(deps, person, applicationId, { measureId, sectionId }, { returnTo, from, ...(seen ? { seen } : {}) }),
);
