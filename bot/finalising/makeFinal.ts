import { type MakeFinalProblem, makeFinalCard } from "../../cards/finalising/makeFinalCard";
import { finalisingVerbs } from "../../cards/verbs/finalisingVerbs";
import { membershipsOf } from "../../domain/application/application";
import { type MakeFinalRefusal, makeFinal, standingOf } from "../../domain/finalising/makeFinal";
import { everyPlace } from "../../domain/section/everyPlace";
import { refuse } from "../../domain/values/outcome";
import { compileDraft } from "../documents/draft";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { commonRefusalCard, forCoordinator } from "../handler/opened";
import type { Turn } from "../handler/turn";
import { finalOf, forFinal, readerOf } from "./finalCard";

const standingCard = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  typedReason = "",
  problem: MakeFinalProblem | null = null,
) =>
  forCoordinator(deps, turn, applicationId, async ({ form, application }) =>
    makeFinalCard({
      form,
      application,
      personId: turn.person.id,
      standing: standingOf(form, application),
      typedReason,
      problem,
    }),
  );

/** "Gjør ferdig": what stands in the way, and the button that does it. Nothing is stored yet. */
export const askFinal = decidingAction(finalisingVerbs.ask, (deps, turn, { applicationId }) =>
  standingCard(deps, turn, applicationId),
);

/** "Gjør ferdig" under what stands; with a reason where something is in the way. */
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
    if (outcome.ok) return forFinal(deps, turn, applicationId, async (final) => finalOf(deps, readerOf(turn), final));
    return (
      (await commonRefusalCard(deps, turn, applicationId, outcome.refusal)) ??
      standingCard(deps, turn, applicationId, reason, outcome.refusal as MakeFinalProblem)
    );
  },
);
