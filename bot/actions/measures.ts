import { z } from "zod";
import type { AdaptiveCard } from "../../cards/adaptiveCard";
import { measureCard } from "../../cards/measureCard";
import type { MeasureProblems, MeasureTyped } from "../../cards/measureFields";
import { type MeasuresArgs, measuresCard } from "../../cards/measuresCard";
import { noticeCard } from "../../cards/noticeCard";
import { removeMeasureCard } from "../../cards/removeMeasureCard";
import { measuresOf, type Structure } from "../../domain/application";
import { totalsOf } from "../../domain/ledger";
import {
  addMeasure,
  changeMeasure,
  type MeasureRefusal,
  moveMeasure,
  removeMeasure,
  restoreMeasure,
} from "../../domain/measures";
import type { Outcome } from "../../domain/outcome";
import { REPLY_FIELD } from "../../domain/wishReply";
import { cardAction } from "../cardAction";
import { chosenIn, OfApplication, OfMeasure, Typed } from "../cardData";
import type { BotDeps } from "../deps";
import { commonRefusalCard, forCoordinator } from "../opened";
import type { Turn } from "../turn";

type Shown = Pick<MeasuresArgs, "undo" | "problems" | "typed"> & { page?: number };
const plain: Shown = { undo: null, problems: {}, typed: null };

const Page = z.number().int().positive().default(1);

const listOf = (deps: BotDeps, turn: Turn, applicationId: string, shown: Shown = plain): Promise<AdaptiveCard> =>
  forCoordinator(deps, turn, applicationId, async ({ form, application }) =>
    measuresCard({
      application,
      totals: totalsOf(application, application.amounts),
      schemes: form.schemes,
      ...shown,
    }),
  );

export const listMeasures = cardAction(
  "measures/list",
  OfApplication.extend({ page: Page }),
  (deps, turn, { applicationId, page }) => listOf(deps, turn, applicationId, { ...plain, page }),
);

/** The ids of the schemes of an application's form. */
const schemesOf = ({ forms }: BotDeps, { formId }: Structure): string[] =>
  forms.get(formId)?.schemes.map(({ id }) => id) ?? [];

/** Changes the measures, and shows the list anew; a refusal of an input stands at its field, with what was typed. */
async function change(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  decide: (structure: Structure) => Outcome<Structure, MeasureRefusal>,
  show: { done: () => Promise<AdaptiveCard>; wrong: (problems: MeasureProblems) => Promise<AdaptiveCard> },
): Promise<AdaptiveCard> {
  const outcome = await deps.applications.restructure(applicationId, turn.cause, decide);
  if (outcome.ok) return show.done();
  switch (outcome.refusal.kind) {
    case "name-missing":
    case "name-too-long":
      return show.wrong({ name: outcome.refusal });
    case "scheme-missing":
      return show.wrong({ scheme: outcome.refusal });
    case "not-coordinator":
      // Who is no member is told nothing, not even that.
      return listOf(deps, turn, applicationId);
    default:
      return (await commonRefusalCard(deps, turn, applicationId, outcome.refusal)) ?? noticeCard({ kind: "stale" });
  }
}

const Named = { name: Typed, scheme: Typed, partyIds: Typed };

export const addOne = cardAction(
  "measure/add",
  OfApplication.extend(Named),
  (deps, turn, { applicationId, ...typed }) =>
    change(
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
        wrong: (problems) => listOf(deps, turn, applicationId, { ...plain, problems, typed }),
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

export const editMeasure = cardAction("measure/edit", OfMeasure, (deps, turn, { applicationId, measureId }) =>
  one(deps, turn, applicationId, measureId),
);

export const changeOne = cardAction(
  "measure/change",
  OfMeasure.extend(Named),
  (deps, turn, { applicationId, measureId, ...typed }) =>
    change(
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
        wrong: (problems) => one(deps, turn, applicationId, measureId, { problems, typed }),
      },
    ),
);

const never = () => Promise.resolve(noticeCard({ kind: "stale" }));

export const moveOne = cardAction(
  "measure/move",
  OfMeasure.extend({ to: z.number().int() }),
  (deps, turn, { applicationId, measureId, to }) =>
    change(deps, turn, applicationId, (structure) => moveMeasure(structure, turn.person.id, { id: measureId, to }), {
      done: () => one(deps, turn, applicationId, measureId),
      wrong: never,
    }),
);

export const askRemove = cardAction("measure/askRemove", OfMeasure, (deps, turn, { applicationId, measureId }) =>
  forCoordinator(deps, turn, applicationId, async ({ application }) => {
    const measure = measuresOf(application).find(({ id }) => id === measureId);
    if (!measure) return noticeCard({ kind: "stale" });
    const answers = application.records
      .filter((record) => record.measureId === measureId)
      .flatMap(({ answers }) => answers)
      .filter(({ field, value }) => field !== REPLY_FIELD && value !== null).length;
    const kroner =
      totalsOf(application, application.amounts).byMeasure.find((row) => row.measureId === measureId)?.total ?? 0;
    return removeMeasureCard({ application, measure, answers, kroner });
  }),
);

export const removeOne = cardAction("measure/remove", OfMeasure, async (deps, turn, { applicationId, measureId }) => {
  let undo: Shown["undo"] = null;
  return change(
    deps,
    turn,
    applicationId,
    (structure) => {
      const measure = measuresOf(structure).find(({ id }) => id === measureId);
      if (measure) undo = { measureId, name: measure.name, at: measure.number };
      return removeMeasure(structure, turn.person.id, measureId);
    },
    { done: () => listOf(deps, turn, applicationId, { ...plain, undo }), wrong: never },
  );
});

export const restoreOne = cardAction(
  "measure/restore",
  OfMeasure.extend({ at: z.number().int() }),
  (deps, turn, { applicationId, measureId, at }) =>
    change(deps, turn, applicationId, (structure) => restoreMeasure(structure, turn.person.id, { id: measureId, at }), {
      done: () => listOf(deps, turn, applicationId),
      wrong: never,
    }),
);
