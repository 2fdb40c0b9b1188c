import { measureCard } from "../../cards/application/measureCard";
import type { MeasureProblems, MeasureTyped } from "../../cards/application/measureFields";
import { type MeasuresArgs, measuresCard } from "../../cards/application/measuresCard";
import { removeMeasureCard } from "../../cards/application/removeMeasureCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { chosenIn } from "../../cards/verbs/cardData";
import {
  addMeasure,
  changeMeasure,
  type MeasureRefusal,
  moveMeasure,
  removedMeasure,
  removeMeasure,
  restoreMeasure,
} from "../../domain/application/measureChange";
import { measuresOf, type Structure } from "../../domain/application/structure";
import { totalsOf } from "../../domain/application/totals";
import { type ApplicationContext, withAccess } from "../handler/access";
import { cardAction, decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";

type Shown = Pick<MeasuresArgs, "undo" | "problems" | "typed"> & { page?: number };
const plain: Shown = { undo: null, problems: {}, typed: null };

export const measuresOfApplication = ({ form, application }: ApplicationContext, shown: Shown = plain): AdaptiveCard =>
  measuresCard({
    application,
    totals: totalsOf(application, application.amounts),
    schemes: form.schemes,
    ...shown,
  });

/** The list of measures after a change. */
const listOf = (deps: BotDeps, turn: Turn, applicationId: string, shown: Shown = plain): Promise<AdaptiveCard> =>
  withAccess(applicationVerbs.measures, deps, turn, { applicationId }, async (context) =>
    measuresOfApplication(context, shown),
  );

export const listMeasures = cardAction(applicationVerbs.measures, (_deps, _turn, { page }, context) =>
  measuresOfApplication(context, { ...plain, page }),
);

/** The ids of the schemes of an application's form. */
const schemesOf = ({ forms }: BotDeps, { formId }: Structure): string[] =>
  forms.get(formId)?.schemes.map(({ id }) => id) ?? [];

/** The input at which a refusal is shown. */
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

const measureOf = (
  { form, application }: ApplicationContext,
  measureId: string,
  typing: Typing = { typed: null, problems: {} },
): AdaptiveCard => {
  const measure = measuresOf(application).find(({ id }) => id === measureId);
  return measure
    ? measureCard({ application, measure, schemes: form.schemes, ...typing })
    : noticeCard({ kind: "stale" });
};

export const editMeasure = cardAction(applicationVerbs.editMeasure, (_deps, _turn, { measureId }, context) =>
  measureOf(context, measureId),
);

/** One measure after a change, or with a problem to fix. */
const one = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  measureId: string,
  typing?: Typing,
): Promise<AdaptiveCard> =>
  withAccess(applicationVerbs.editMeasure, deps, turn, { applicationId }, async (context) =>
    measureOf(context, measureId, typing),
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

export const askRemove = cardAction(
  applicationVerbs.askRemoveMeasure,
  (_deps, _turn, { measureId }, { application }) => {
    const measure = measuresOf(application).find(({ id }) => id === measureId);
    if (!measure) return noticeCard({ kind: "stale" });
    const answers = application.records
      .filter((record) => record.measureId === measureId)
      .flatMap(({ answers }) => answers)
      .filter(({ value }) => value !== null).length;
    const kroner =
      totalsOf(application, application.amounts).byMeasure.find((row) => row.measureId === measureId)?.total ?? 0;
    return removeMeasureCard({ application, measure, answers, kroner });
  },
);

export const removeOne = decidingAction(applicationVerbs.removeMeasure, (deps, turn, { applicationId, measureId }) =>
  restructure(deps, turn, applicationId, (structure) => removeMeasure(structure, turn.person.id, measureId), {
    done: ({ before }) => listOf(deps, turn, applicationId, { ...plain, undo: removedMeasure(before, measureId) }),
  }),
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
