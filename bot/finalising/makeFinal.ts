import { type MakeFinalProblem, makeFinalCard } from "../../cards/finalising/makeFinalCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { finalisingVerbs } from "../../cards/verbs/finalisingVerbs";
import { membershipsOf } from "../../domain/application/structure";
import { finalisationBlockers, type MakeFinalRefusal, makeFinal } from "../../domain/finalising/makeFinal";
import { everyPlace } from "../../domain/section/everyPlace";
import { refuse } from "../../domain/values/outcome";
import { compileDraft } from "../documents/compiledDraft";
import { type ApplicationContext, withAccess } from "../handler/access";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";
import { finalOf, readerOf, withFinal } from "./finalCard";

const standingCard = (
  { form, application }: ApplicationContext,
  { person }: Turn,
  typedReason = "",
  problem: MakeFinalProblem | null = null,
): AdaptiveCard =>
  makeFinalCard({
    form,
    application,
    personId: person.id,
    standing: finalisationBlockers(form, application),
    typedReason,
    problem,
  });

/** "Gjør ferdig": shows the blockers, and the button that makes it final. Nothing is stored yet. */
export const askFinal = cardAction(finalisingVerbs.ask, (_deps, turn, _data, context) => standingCard(context, turn));

/** "Gjør ferdig" under the blockers; needs a reason if there are any. */
export const confirmFinal = decidingAction(
  finalisingVerbs.confirm,
  async (deps, turn, { applicationId, seen, reason }) => {
    const { person, cause } = turn;
    const at = deps.clock.now();
    const parts = await deps.deadlines.partsOf(applicationId);
    const outcome = await deps.finalisations.finalise<MakeFinalRefusal | { kind: "not-member" }>(
      applicationId,
      cause,
      { personId: person.id, at },
      (structure) => {
        const form = deps.forms.get(structure.formId);
        return form ? everyPlace(form, structure) : [];
      },
      (application) => {
        const form = deps.forms.get(application.formId);
        if (!form || membershipsOf(application, person.id).length === 0) return refuse({ kind: "not-member" });
        return makeFinal(form, application, { by: person.id, seen, reason });
      },
      (application, final) => {
        const form = deps.forms.get(application.formId);
        if (!form) throw new Error(`application ${applicationId} has the unknown form ${application.formId}`);
        return {
          id: deps.newId(),
          outline: compileDraft(form, application, { version: final.version, at, parts, final }),
        };
      },
    );
    if (outcome.ok) return withFinal(deps, turn, applicationId, (final) => finalOf(deps, readerOf(turn), final));
    return refusedChange(deps, turn, applicationId, outcome.refusal, (problem) =>
      withAccess(finalisingVerbs.ask, deps, turn, { applicationId }, async (context) =>
        standingCard(context, turn, reason, problem),
      ),
    );
  },
);
