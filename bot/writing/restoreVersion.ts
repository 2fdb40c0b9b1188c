import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { discussedIn, discussedOnce } from "../../domain/consultation/discussedIn";
import type { DraftSeen } from "../../domain/consultation/draftSeen";
import { ledgerOf } from "../../domain/section/slot";
import { ok, refuse } from "../../domain/values/outcome";
import { saveAnswers } from "../../domain/writing/saveAnswers";
import type { Version } from "../../domain/writing/version";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import type { NotThere } from "../handler/requireReviewableSection";
import { requireWritableStep } from "../handler/requireWritableStep";
import { firstOf, mergingCard } from "./mergingCard";
import { afterSaving, placeCard } from "./walkCard";
import { type DraftUnseen, noDraft, unseenIn, withDraft } from "./withDraft";

/**
 * "Gjenopprett denne": saves an earlier version again, as a new version. If somebody has saved since the card was
 * drawn, that is a conflict, as if the text had been typed.
 */
export const restoreVersion = decidingAction(
  writingVerbs.restore,
  async (deps, turn, { applicationId, measureId, sectionId, versionId, standing }) => {
    const { person } = turn;
    const place = { measureId, sectionId };
    const history = await deps.versions.history({ applicationId, ...place });
    const version = history.find((each) => each.id === versionId);

    const save = (seen: DraftSeen | null) =>
      deps.sections.save<NotThere | DraftUnseen>(
        { applicationId, ...place },
        turn.cause,
        person.id,
        ({ structure }, record) => {
          const own = requireWritableStep(deps, structure, person.id, place);
          if (!own.ok) return own;
          const { section, step } = own.value;
          const unseen = unseenIn(section, seen);
          if (unseen) return unseen;
          const { slots } = step;
          const isOwn = slots.some(
            ({ field, party }) => field.id === version?.field && (party?.id ?? null) === version.partyId,
          );
          if (!version || !isOwn) return refuse({ kind: "stale" });
          const { field, partyId, value } = version;
          const edit = { field, partyId, value, expected: standing, mergeAs: null };
          const saving = saveAnswers(record, [edit], { by: person.id, byName: person.name, at: deps.clock.now() });
          const after = version.outcome === "saved" ? afterIn(history, version) : null;
          const discussed = after
            ? discussedOnce(section, slots, saving.written, after.writtenAt)
            : discussedIn(section, slots, saving.written, seen, false);
          return ok({ saving, next: place, ledger: ledgerOf(slots), discussed });
        },
      );
    const outcome = await withDraft(deps, applicationId, undefined, save);

    if (!outcome.ok) return refusedChange(deps, turn, applicationId, outcome.refusal, noDraft);
    const { scene, saving } = outcome.value;
    const [conflict] = saving.conflicts;
    if (conflict) return mergingCard(deps, person.id, scene, place, firstOf([conflict]));
    return placeCard(deps, person, scene, place, {
      said: "restored",
      ...afterSaving(deps, scene.structure, place, saving),
    });
  },
);

/** The version that replaced a given one; null if it is current. A version that met a conflict was never current. */
const afterIn = (history: readonly Version[], { id, field, partyId }: Version): Version | null =>
  history.find(
    (each) => each.id > id && each.outcome === "saved" && each.field === field && each.partyId === partyId,
  ) ?? null;
