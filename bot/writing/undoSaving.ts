import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { discussedOnce } from "../../domain/consultation/discussedIn";
import { answerAt } from "../../domain/section/sectionRecord";
import { ledgerOf, slotId } from "../../domain/section/slot";
import { ok, refuse } from "../../domain/values/outcome";
import { saveAnswers } from "../../domain/writing/saveAnswers";
import { undoSaved } from "../../domain/writing/undoSaved";
import { withAccess } from "../handler/access";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import type { NotThere } from "../handler/requireReviewableSection";
import { requireWritableStep } from "../handler/requireWritableStep";
import { afterSaving, placeCard } from "./walkCard";

/** "Angre", right after saving: saves the previous answers again, unless somebody has written there since. */
export const undoSaving = decidingAction(
  writingVerbs.undo,
  async (deps, turn, { applicationId, measureId, sectionId, fields }) => {
    const { person } = turn;
    const place = { measureId, sectionId };
    const history = await deps.versions.history({ applicationId, ...place });

    const outcome = await deps.sections.save<NotThere | { kind: "written-since" }>(
      { applicationId, ...place },
      turn.cause,
      person.id,
      ({ structure }, record) => {
        const own = requireWritableStep(deps, structure, person.id, place);
        if (!own.ok) return own;
        const { section, step } = own.value;
        const { slots } = step;
        const saved = fields.flatMap(({ slot: id, version }) => {
          const slot = slots.find(({ field, party }) => slotId(field.id, party?.id ?? null) === id);
          return slot ? [{ field: slot.field.id, partyId: slot.party?.id ?? null, version }] : [];
        });
        if (saved.length < fields.length) return refuse({ kind: "stale" });
        const edits = undoSaved(record, history, saved);
        if (!edits.ok) return edits;
        const who = { by: person.id, byName: person.name, at: deps.clock.now() };
        const saving = saveAnswers(record, edits.value, who);
        const undone = saved.flatMap((each) => answerAt(record, each.field, each.partyId)?.writtenAt.getTime() ?? []);
        const discussed = discussedOnce(section, slots, saving.written, new Date(Math.min(...undone)));
        return ok({ saving, next: place, ledger: ledgerOf(slots), discussed });
      },
    );

    if (outcome.ok) {
      const { scene, saving } = outcome.value;
      return placeCard(deps, person, scene, place, {
        said: "undone",
        ...afterSaving(deps, scene.structure, place, saving),
      });
    }
    return refusedChange(deps, turn, applicationId, outcome.refusal, ({ kind }) =>
      withAccess(writingVerbs.undo, deps, turn, { applicationId, ...place }, ({ scene }) =>
        placeCard(deps, person, scene, place, { said: kind }),
      ),
    );
  },
);
