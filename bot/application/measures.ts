import { measureCard } from "../../cards/application/measureCard";
import type { MeasureProblems, MeasureTyped } from "../../cards/application/measureFields";
import { type MeasuresArgs, measuresCard } from "../../cards/application/measuresCard";
import { removeMeasureCard } from "../../cards/application/removeMeasureCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { chosenIn } from "../../cards/verbs/cardData";
import { measuresOf, type Structure } from "../../domain/application/application";
import { totalsOf } from "../../domain/application/ledger";
import {
  addMeasure,
  changeMeasure,
  type MeasureRefusal,
  moveMeasure,
  removeMeasure,
  restoreMeasure,
} from "../../domain/application/measures";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { forCoordinator } from "../handler/opened";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";

type Shown = Pick<MeasuresArgs, "undo" | "problems" | "typed"> & { page?: number };
const plain: Shown = { undo: null, problems: {}, typed: null };

const listOf = (deps: BotDeps, turn: Turn, applicationId: string, shown: Shown = plain): Promise<AdaptiveCard> =>
  forCoordinator(deps, turn, applicationId, async ({ form, application }) =>
    measuresCard({
      application,
      totals: totalsOf(application, application.amounts),
      schemes: form.schemes,
      ...shown,
    }),
  );

export const listMeasures = decidingAction(applicationVerbs.measures, (deps, turn, { applicationId, page }) =>
  listOf(deps, turn, applicationId, { ...plain, page }),
);

/** The ids of the schemes of an application's form. */
const schemesOf = ({ forms }: BotDeps, { formId }: Structure): string[] =>
  forms.get(formId)?.schemes.map(({ id }) => id) ?? [];

/** At which input a refusal stands. */
const problemsOf = (refusal: MeasureRefusal): MeasureProblems =>
  refusal.kind === "scheme-missing" ? { scheme: refusal } : { name: refusal };

export const addOne = decidingAction(applicationVerbs.addMeasure, (deps, turn, { applicationId, ...typed }) =>
  restructure(
    deps,
    turn,
    applicationId,
    (structure) =>
      addMeasure(
        structure,
        turn.person.id,
        { ...typed, id: deps.newId(), partyIds: chosenIn(typed.partyIds) },
        schemesOf(deps, structure),
      ),
    {
      done: () => listOf(deps, turn, applicationId),
      wrong: (refusal) => listOf(deps, turn, applicationId, { ...plain, problems: problemsOf(refusal), typed }),
    },
  ),
);

type Typing = { typed: MeasureTyped | null; problems: MeasureProblems };

const one = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  measureId: string,
  typing: Typing = { typed: null, problems: {} },
) =>
  forCoordinator(deps, turn, applicationId, async ({ form, application }) => {
    const measure = measuresOf(application).find(({ id }) => id === measureId);
    return measure
      ? measureCard({ application, measure, schemes: form.schemes, ...typing })
      : noticeCard({ kind: "stale" });
  });

export const editMeasure = decidingAction(applicationVerbs.editMeasure, (deps, turn, { applicationId, measureId }) =>
  one(deps, turn, applicationId, measureId),
);

export const changeOne = decidingAction(
  applicationVerbs.changeMeasure,
  (deps, turn, { applicationId, measureId, ...typed }) =>
    restructure(
      deps,
      turn,
      applicationId,
      (structure) =>
        changeMeasure(
          structure,
          turn.person.id,
          { ...typed, id: measureId, partyIds: chosenIn(typed.partyIds) },
          schemesOf(deps, structure),
        ),
      {
        done: () => listOf(deps, turn, applicationId),
        wrong: (refusal) => one(deps, turn, applicationId, measureId, { problems: problemsOf(refusal), typed }),
      },
    ),
);

export const moveOne = decidingAction(applicationVerbs.moveMeasure, (deps, turn, { applicationId, measureId, to }) =>
  restructure(deps, turn, applicationId, (structure) => moveMeasure(structure, turn.person.id, { id: measureId, to }), {
    done: () => one(deps, turn, applicationId, measureId),
  }),
);

export const askRemove = decidingAction(applicationVerbs.askRemoveMeasure, (deps, turn, { applicationId, measureId }) =>
  forCoordinator(deps, turn, applicationId, async ({ application }) => {
    const measure = measuresOf(application).find(({ id }) => id === measureId);
    if (!measure) return noticeCard({ kind: "stale" });
    const answers = application.records
      .filter((record) => record.measureId === measureId)
      .flatMap(({ answers }) => answers)
      .filter(({ value }) => value !== null).length;
    const kroner =
      totalsOf(application, application.amounts).byMeasure.find((row) => row.measureId === measureId)?.total ?? 0;
    return removeMeasureCard({ application, measure, answers, kroner });
  }),
);

export const removeOne = decidingAction(
  applicationVerbs.removeMeasure,
  async (deps, turn, { applicationId, measureId }) => {
    let undo: Shown["undo"] = null;
    return restructure(
      deps,
      turn,
      applicationId,
      (structure) => {
        const measure = measuresOf(structure).find(({ id }) => id === measureId);
        if (measure) undo = { measureId, name: measure.name, at: measure.number };
        return removeMeasure(structure, turn.person.id, measureId);
      },
      { done: () => listOf(deps, turn, applicationId, { ...plain, undo }) },
    );
  },
);

export const restoreOne = decidingAction(
  applicationVerbs.restoreMeasure,
  (deps, turn, { applicationId, measureId, at }) =>
    restructure(
      deps,
      turn,
      applicationId,
      (structure) => restoreMeasure(structure, turn.person.id, { id: measureId, at }),
      {
        done: () => listOf(deps, turn, applicationId),
      },
    ),
);
