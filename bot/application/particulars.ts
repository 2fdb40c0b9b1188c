import { type ParticularsArgs, particularsCard } from "../../cards/application/particularsCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { changeParticulars } from "../../domain/application/particulars";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { forCoordinator } from "../handler/opened";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";

type Shown = Pick<ParticularsArgs, "typed" | "problems" | "saved">;
const plain: Shown = { typed: null, problems: {}, saved: false };

const show = (deps: BotDeps, turn: Turn, applicationId: string, shown: Shown = plain) =>
  forCoordinator(deps, turn, applicationId, async ({ form, application }) =>
    particularsCard({ application, plans: form.plans, ...shown }),
  );

export const editParticulars = decidingAction(applicationVerbs.edit, (deps, turn, { applicationId }) =>
  show(deps, turn, applicationId),
);

export const saveParticulars = decidingAction(applicationVerbs.change, (deps, turn, { applicationId, ...typed }) =>
  restructure(
    deps,
    turn,
    applicationId,
    (structure) => changeParticulars(structure, turn.person.id, typed, deps.forms.get(structure.formId)?.plans ?? []),
    {
      done: () => show(deps, turn, applicationId, { ...plain, saved: true }),
      wrong: async (refusal) =>
        refusal.kind === "wrong"
          ? show(deps, turn, applicationId, { typed, problems: refusal.problems, saved: false })
          : show(deps, turn, applicationId),
    },
  ),
);
