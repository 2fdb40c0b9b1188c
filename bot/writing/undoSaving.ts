import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { undoSave } from "../../domain/writing/undoSave";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { withAccess } from "../handler/withAccess";
import { changeSection } from "./changeSection";
import { placeCard, savedCard } from "./placeCard";

/** "Angre", right after saving. */
export const undoSaving = decidingAction(
  writingVerbs.undo,
  async (deps, turn, { applicationId, measureId, sectionId, fields, returnTo }) => {
    const place = { measureId, sectionId };
    const key = { applicationId, ...place };
    const history = await deps.versions.history(key);
    const outcome = await changeSection(deps, turn, key, (state, writer) =>
      undoSave({ ...state, history }, { ...writer, fields }),
    );
    if (outcome.ok) return savedCard(deps, turn.person, outcome.value, place, { said: "undone", returnTo });
    return refusedChange(deps, turn, applicationId, outcome.refusal, ({ kind }) =>
      withAccess(writingVerbs.undo, deps, turn, key, ({ scene }) =>
        placeCard(deps, turn.person, scene, place, { said: kind, returnTo }),
      ),
    );
  },
);
