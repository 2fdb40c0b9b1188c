import { NOBODY } from "../../cards/reminders/remindedPersonCard";
import { handoverVerbs } from "../../cards/verbs/handoverVerbs";
import { nameDeputy } from "../../domain/handover/nameDeputy";
import { cardAction } from "../handler/cardAction";
import { changeDeputies } from "./changeDeputies";
import { ownDeputyAgain, peopleFor } from "./editDeputy";

/** Sets or clears a person's own deputy. */
export const setOwnDeputy = cardAction(
  handoverVerbs.setDeputy,
  async (deps, turn, { applicationId, deputy }, { application }) => {
    const { people } = deputy === NOBODY ? { people: [] } : await peopleFor(deps, turn, application);
    const found = people.find(({ id }) => id === deputy);
    const before = application.deputies.find(({ personId }) => personId === turn.person.id)?.deputy;
    const chosen = found ? { personId: found.id, personName: found.name } : before?.personId === deputy ? before : null;
    if (deputy !== NOBODY && chosen === null) return ownDeputyAgain(deps, turn, applicationId, { problem: true });
    const by = turn.person.id;
    return changeDeputies(
      deps,
      turn,
      applicationId,
      (structure) => nameDeputy(structure, { by, personId: by, deputy: chosen }),
      () => ownDeputyAgain(deps, turn, applicationId, { saved: true }),
    );
  },
);
