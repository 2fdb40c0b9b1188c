import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { settleConflict } from "../../domain/writing/settleConflict";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { changeSection } from "./changeSection";
import { mergingCard } from "./mergingCard";
import { savedCard } from "./placeCard";

/** "Behold min", "Behold den andres" and "Lagre felles tekst", and the pages of long texts. */
export const merge = decidingAction(writingVerbs.merge, async (deps, turn, data): Promise<AdaptiveCard> => {
  const { applicationId, measureId, sectionId, slot, mine, origin, theirs, choice, rest, draftSeen, returnTo } = data;
  const place = { measureId, sectionId };
  const around = { rest, of: data.of, seen: draftSeen ?? null, returnTo };
  // A client may leave out an empty input, so an emptied one stays empty.
  const input = typeof data[slot] === "string" ? String(data[slot]) : data.hasInput ? "" : undefined;
  const cameEmpty = data[slot] === undefined && !data.emptied;
  const history = await deps.versions.history({ applicationId, ...place });
  const outcome = await changeSection(deps, turn, data, (state, writer) =>
    settleConflict({ ...state, history }, { ...writer, slot, mine, origin, theirs, choice, input, cameEmpty, rest }),
  );

  if (!outcome.ok)
    return refusedChange(deps, turn, applicationId, outcome.refusal, ({ structure, kind: _, ...shown }) =>
      mergingCard(deps, turn.person.id, structure, place, {
        ...around,
        ...shown,
        page: choice === "look" ? data.page : 1,
      }),
    );
  const { scene, saving, nextConflict } = outcome.value;
  const [again] = saving.conflicts;
  const conflict = again ? { conflict: again, newer: true } : nextConflict;
  if (conflict) return mergingCard(deps, turn.person.id, scene.structure, place, { ...around, ...conflict });
  return savedCard(deps, turn.person, outcome.value, place, {
    said: choice === "theirs" ? "theirs-stand" : "saved",
    returnTo,
    ...(draftSeen && { seen: draftSeen }),
  });
});
