import { removeMeasureCard } from "../../cards/application/removeMeasureCard";
import { noticeCard } from "../../cards/home/noticeCard";
import { applicationVerbs } from "../../cards/verbs/applicationVerbs";
import { removedMeasure, removeMeasure, restoreMeasure } from "../../domain/application/measureChange";
import { measuresOf } from "../../domain/application/structure";
import { contentOfMeasure } from "../../domain/section/contentOfMeasure";
import { cardAction, decidingAction } from "../handler/cardAction";
import { restructure } from "../handler/restructure";
import { measureList, plainMeasureList } from "./listMeasures";

export const askRemoveMeasure = cardAction(
  applicationVerbs.askRemoveMeasure,
  (_deps, _turn, { measureId }, { form, application }) => {
    const measure = measuresOf(application).find(({ id }) => id === measureId);
    if (!measure) return noticeCard({ kind: "stale" });
    return removeMeasureCard({ application, measure, ...contentOfMeasure(form, application, measureId) });
  },
);

export const removeOneMeasure = decidingAction(
  applicationVerbs.removeMeasure,
  (deps, turn, { applicationId, measureId }) =>
    restructure(deps, turn, applicationId, (structure) => removeMeasure(structure, turn.person.id, measureId), {
      done: ({ before }) =>
        measureList(deps, turn, applicationId, { ...plainMeasureList, undo: removedMeasure(before, measureId) }),
    }),
);

export const restoreOneMeasure = decidingAction(
  applicationVerbs.restoreMeasure,
  (deps, turn, { applicationId, measureId, at }) =>
    restructure(
      deps,
      turn,
      applicationId,
      (structure) => restoreMeasure(structure, turn.person.id, { id: measureId, at }),
      {
        done: () => measureList(deps, turn, applicationId),
      },
    ),
);
