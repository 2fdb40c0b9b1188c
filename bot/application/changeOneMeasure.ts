import { measureCard } from "../../cards/application/measureCard";
import type { MeasureProblems, MeasureTyped } from "../../cards/application/measureFields";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { chosenIn } from "../../cards/verbs/cardData";
import { addMeasure, changeMeasure, type MeasureRefusal, moveMeasure } from "../../domain/application/measureChange";
import { measuresOf, type Structure } from "../../domain/application/structure";
import type { BotDeps } from "../handler/botDeps";
import { cardAction, decidingAction } from "../handler/cardAction";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { measureList, plainMeasureList } from "./listMeasures";

/** The ids of the schemes of an application's form. */
const schemesOf = ({ forms }: BotDeps, { formId }: Structure): string[] =>
  forms.get(formId)?.schemes.map(({ id }) => id) ?? [];

/** The input at which a refusal is shown. */
const problemsOf = (refusal: MeasureRefusal): MeasureProblems =>
  refusal.kind === "scheme-missing" ? { scheme: refusal } : { name: refusal };

export const addOneMeasure = decidingAction(applicationVerbs.addMeasure, (deps, turn, { applicationId, ...typed }) =>
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
      done: () => measureList(deps, turn, applicationId),
      wrong: (refusal) =>
        measureList(deps, turn, applicationId, { ...plainMeasureList, problems: problemsOf(refusal), typed }),
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
  return measure ? measureCard({ form, application, measure, ...typing }) : noticeCard({ kind: "stale" });
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

export const changeOneMeasure = decidingAction(
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
        done: () => measureList(deps, turn, applicationId),
        wrong: (refusal) => one(deps, turn, applicationId, measureId, { problems: problemsOf(refusal), typed }),
      },
    ),
);

export const moveOneMeasure = decidingAction(
  applicationVerbs.moveMeasure,
  (deps, turn, { applicationId, measureId, to }) =>
    restructure(
      deps,
      turn,
      applicationId,
      (structure) => moveMeasure(structure, turn.person.id, { id: measureId, to }),
      {
        done: () => one(deps, turn, applicationId, measureId),
      },
    ),
);
