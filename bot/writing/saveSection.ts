import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import type { SentBy } from "../../cards/verbs/verb";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { discussedIn } from "../../domain/consultation/discussedIn";
import type { DraftSeen } from "../../domain/consultation/draftSeen";
import { isSameSection } from "../../domain/section/sectionRef";
import { ledgerOf, type Slot, slotId } from "../../domain/section/slot";
import { ok } from "../../domain/values/outcome";
import { type Conflict, saveAnswers } from "../../domain/writing/saveAnswers";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import type { NotThere } from "../handler/requireReviewableSection";
import { requireWritableStep } from "../handler/requireWritableStep";
import { firstOf, mergingCard } from "./mergingCard";
import { nothingTyped, type TypedAnswers, typedAnswers } from "./typedAnswers";
import { afterSaving, placeCard, summaryAfter, undoOf } from "./walkCard";
import { type DraftUnseen, noDraft, unseenIn, withDraft } from "./withDraft";

/** "Lagre og neste" and "Lagre". Valid answers are stored, also beside a field that is invalid. */
export const saveSection = decidingAction(writingVerbs.save, async (deps, turn, data): Promise<AdaptiveCard> => {
  const { applicationId, measureId, sectionId, then, from } = data;
  const place = { measureId, sectionId };
  const { person } = turn;
  let reading = nothingTyped;

  const save = (seen: DraftSeen | null) =>
    deps.sections.save<NotThere | DraftUnseen>(
      { applicationId, ...place },
      turn.cause,
      person.id,
      ({ structure }, record, known) => {
        const own = requireWritableStep(deps, structure, person.id, place);
        if (!own.ok) return own;
        const { section, step, after } = own.value;
        const unseen = unseenIn(section, seen);
        if (unseen) return unseen;
        reading = receivedIn(step.slots, data);
        const who = { by: person.id, byName: person.name, at: deps.clock.now() };
        const saving = saveAnswers(record, reading.edits, who, known);
        // A text merged from two people's changes is shown to the person before anything else.
        const unread = Object.keys(reading.problems).length + reading.absent.length;
        const settled = unread + saving.conflicts.length + saving.merged.length === 0;
        const next = then === "next" && settled && from === 0 ? after : place;
        const discussed = discussedIn(section, step.slots, saving.written, seen, data.draftSeen !== undefined);
        return ok({ saving, next, ledger: ledgerOf(step.slots), discussed });
      },
    );
  const outcome = await withDraft(deps, applicationId, data.draftSeen, save);

  if (!outcome.ok) return refusedChange(deps, turn, applicationId, outcome.refusal, noDraft);
  const { scene, saving, next } = outcome.value;
  if (next === null) return summaryAfter(deps, turn, applicationId, { undo: undoOf(place, saving) });
  const { problems, typed } = reading;
  const [conflict, ...others] = saving.conflicts;
  // Invalid input exists only in the card, so it is fixed first. Fields in conflict keep the card's expected versions,
  // so that the conflict comes up again at the next save.
  if (conflict && Object.keys(problems).length === 0)
    return mergingCard(deps, person.id, scene, place, {
      ...firstOf([conflict, ...others]),
      seen: data.draftSeen ?? null,
    });
  const unsettled = Object.keys(problems).length > 0;
  const open = new Set([
    ...Object.keys(problems),
    ...saving.conflicts.map(({ field, partyId }) => slotId(field, partyId)),
  ]);
  return placeCard(deps, person, scene, next, {
    ...(data.draftSeen ? { seen: data.draftSeen } : {}),
    typed: unsettled ? typedBeside(typed, saving.merged) : null,
    problems,
    conflicts: saving.conflicts,
    merged: saving.merged,
    said: unsettled ? null : reading.absent.length > 0 ? "not-received" : "saved",
    absent: reading.absent,
    ...afterSaving(deps, scene.structure, place, saving),
    from: isSameSection(next, place) ? from : 0,
    bases: Object.fromEntries(
      Object.entries(data.base).flatMap(([slot, { version, digest }]) =>
        open.has(slot) ? [[slot, `${version}:${digest}`]] : [],
      ),
    ),
  });
});

/**
 * Reads the card's inputs. A filled input that is missing is asked about beside the others. If several are missing and
 * nothing arrived, the client left them out, and the stored answers are kept.
 */
function receivedIn(slots: readonly Slot[], data: SentBy<typeof writingVerbs.save>): TypedAnswers {
  const reading = typedAnswers(slots, data, data.base, data.emptied);
  const { absent } = reading;
  const nothingCame = Object.keys(data.base).every((slot) => data[slot] === undefined);
  if (absent.length === 0) return reading;
  if (nothingCame && absent.length > 1) return { ...nothingTyped, absent };
  const asked = <Value>(value: Value) => Object.fromEntries(absent.map((slot) => [slot, value]));
  return {
    ...reading,
    typed: { ...reading.typed, ...asked("") },
    problems: { ...reading.problems, ...asked({ kind: "came-empty" as const }) },
    absent: [],
  };
}

/** If two changes were merged, the input shows the merged text, not what one person typed. */
const typedBeside = (typed: TypedAnswers["typed"], merged: readonly Conflict[]): TypedAnswers["typed"] => {
  const both = new Set(merged.map(({ field, partyId }) => slotId(field, partyId)));
  return Object.fromEntries(Object.entries(typed).filter(([slot]) => !both.has(slot)));
};
