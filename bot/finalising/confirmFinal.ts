import { finalisingVerbs } from "../../cards/verbs/finalisingVerbs";
import { formFor } from "../../domain/application/formInYear";
import { makeFinalAsMember } from "../../domain/finalising/makeFinal";
import { everyPlace } from "../../domain/section/everyPlace";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { withAccess } from "../handler/withAccess";
import { finalCardOf, withFinal } from "./finalCardOf";
import { newDraft } from "./newDraft";
import { standingCard } from "./standingCard";

/** "Gjør ferdig": shows the blockers, and the button that makes it final. Nothing is stored yet. */
export const askFinal = cardAction(finalisingVerbs.ask, (_deps, turn, _data, context) =>
  standingCard(context, turn.person.id),
);

/** "Gjør ferdig" under the blockers; needs a reason if there are any. */
export const confirmFinal = decidingAction(
  finalisingVerbs.confirm,
  async (deps, turn, { applicationId, seen, reason }) => {
    const { person, cause } = turn;
    const at = deps.clock.now();
    const command = { by: person.id, seen, reason };
    const parts = await deps.deadlines.partsOf(applicationId);
    const outcome = await deps.finalisations.finalise(
      applicationId,
      cause,
      { personId: person.id, at },
      (structure) => {
        const form = formFor(deps.forms, structure);
        return form ? everyPlace(form, structure) : [];
      },
      (application) => makeFinalAsMember(formFor(deps.forms, application), application, command),
      (application, final) => newDraft(deps, application, { version: final.version, at, parts, final }),
    );
    if (outcome.ok) return withFinal(deps, turn, applicationId, (final) => finalCardOf(deps, turn.person.id, final));
    return refusedChange(deps, turn, applicationId, outcome.refusal, (problem) =>
      withAccess(finalisingVerbs.ask, deps, turn, { applicationId }, async (context) =>
        standingCard(context, turn.person.id, { typedReason: reason, problem }),
      ),
    );
  },
);
