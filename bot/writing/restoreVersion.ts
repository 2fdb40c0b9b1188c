import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { restoreAnswer } from "../../domain/writing/restoreAnswer";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { changeSection } from "./changeSection";
import { firstOf, mergingCard } from "./mergingCard";
import { savedCard } from "./placeCard";

/** "Gjenopprett denne". */
export const restoreVersion = decidingAction(
  writingVerbs.restore,
  async (deps, turn, { applicationId, measureId, sectionId, versionId, standing, returnTo }) => {
    const place = { measureId, sectionId };
    const key = { applicationId, ...place };
    const history = await deps.versions.history(key);
    const outcome = await changeSection(deps, turn, key, (state, writer) =>
      restoreAnswer({ ...state, history }, { ...writer, versionId, standing }),
    );
    if (!outcome.ok) return refusedChange(deps, turn, applicationId, outcome.refusal);
    const { scene, saving } = outcome.value;
    const [conflict] = saving.conflicts;
    if (conflict)
      return mergingCard(deps, turn.person.id, scene.structure, place, {
        ...firstOf([conflict]),
        returnTo,
      });
    return savedCard(deps, turn.person, outcome.value, place, { said: "restored", returnTo });
  },
);
