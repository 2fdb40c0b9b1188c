import { z } from "zod";
import type { AdaptiveCard } from "../../cards/adaptiveCard";
import { noticeCard } from "../../cards/noticeCard";
import type { PartyId } from "../../domain/application";
import { ok, refuse } from "../../domain/outcome";
import type { DraftSeen } from "../../domain/ports";
import { type Conflict, saveAnswers } from "../../domain/saveAnswers";
import type { Answer } from "../../domain/sectionRecord";
import { ledgerOf, type Slot, slotId } from "../../domain/slots";
import { samePlace } from "../../domain/walk";
import type { NotThere } from "../approvalCard";
import { cardAction } from "../cardAction";
import { OfPlace, Seen } from "../cardData";
import { draftSeen } from "../discussionCard";
import { KnownBase } from "../knownBase";
import { firstOf, mergingCard } from "../mergingCard";
import { commonRefusalCard } from "../opened";
import { ownStep } from "../ownStep";
import { nothingTyped, type TypedAnswers, typedAnswers } from "../typedAnswers";
import { afterSaving, placeCard, summaryOf, undoOf } from "../walkCard";

/** Beside these, the data holds what stands in the inputs, by slot id. A client may leave out an input that is empty. */
const SaveData = OfPlace.extend({
  base: z.record(KnownBase),
  then: z.enum(["next", "stay"]),
  from: z.number().int().nonnegative().default(0),
  draftSeen: Seen.optional(),
})
  .catchall(z.unknown())
  // What is no text would be read as an empty one, and clear the field.
  .refine((data) => Object.keys(data.base).every((slot) => data[slot] === undefined || typeof data[slot] === "string"));

/** "Lagre og neste" and "Lagre". What can be read is stored, also beside a field that cannot. */
export const saveSection = cardAction("section/save", SaveData, async (deps, turn, data): Promise<AdaptiveCard> => {
  const { applicationId, measureId, sectionId, then, from } = data;
  const place = { measureId, sectionId };
  const { person } = turn;
  let reading = nothingTyped;

  type Refusal = NotThere | { kind: "draft-unseen" };
  const save = (seen: DraftSeen | null) =>
    deps.sections.save<Refusal>({ applicationId, ...place }, turn.cause, person.id, ({ structure }, record, known) => {
      const own = ownStep(deps, structure, person.id, place);
      if (!own.ok) return own;
      const { section, step, after } = own.value;
      const discusses = section.role === "consultation";
      if (discusses && !seen) return refuse({ kind: "draft-unseen" });
      reading = typedAnswers(step.slots, data, data.base);
      const who = { by: person.id, byName: person.name, at: deps.clock.now() };
      const saving = saveAnswers(record, reading.edits, who, known);
      // Whoever got a text that two have written is shown it before anything else.
      const settled = Object.keys(reading.problems).length + saving.conflicts.length + saving.merged.length === 0;
      const next = then === "next" && settled && from === 0 ? after : place;
      const partyIds = data.draftSeen
        ? partiesIn(saving.written)
        : partiesIn(saving.written.filter(isChoiceIn(step.slots)));
      const discussed = discusses && seen && partyIds.length > 0 ? { partyIds, seen } : null;
      return ok({ saving, next, ledger: ledgerOf(step.slots), discussed });
    });
  let outcome = await save(data.draftSeen ?? null);
  // Whoever answers without having read the draft here has it before them as it stands.
  if (!outcome.ok && outcome.refusal.kind === "draft-unseen")
    outcome = await save(await draftSeen(deps, applicationId));

  if (!outcome.ok)
    return (await commonRefusalCard(deps, turn, applicationId, outcome.refusal)) ?? noticeCard({ kind: "stale" });
  const { scene, saving, next } = outcome.value;
  if (next === null) return summaryOf(deps, person, applicationId, null, undoOf(place, saving));
  const { problems, typed } = reading;
  const [conflict, ...others] = saving.conflicts;
  // What cannot be read is nowhere but in the card: it is mended first. The fields that have met another's text keep what
  // the person's card knew of them, so that they meet it again when that is saved.
  if (conflict && Object.keys(problems).length === 0)
    return mergingCard(deps, person.id, scene, place, firstOf([conflict, ...others]));
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
    said: unsettled ? null : "saved",
    ...afterSaving(deps, scene.structure, place, saving),
    from: samePlace(next, place) ? from : 0,
    bases: Object.fromEntries(
      Object.entries(data.base).flatMap(([slot, { version, mark }]) =>
        open.has(slot) ? [[slot, `${version}:${mark}`]] : [],
      ),
    ),
  });
});

/** Yes or no is what a draft is discussed with: who was there can be corrected without saying it anew. */
const isChoiceIn = (slots: readonly Slot[]) => (written: Pick<Answer, "field">) =>
  slots.some(({ field }) => field.id === written.field && field.type === "choice");

const partiesIn = (written: readonly Pick<Answer, "partyId">[]): PartyId[] => [
  ...new Set(written.flatMap(({ partyId }) => partyId ?? [])),
];

/** Where two changes were merged, the text of both stands in the input, not what one of them typed. */
const typedBeside = (typed: TypedAnswers["typed"], merged: readonly Conflict[]): TypedAnswers["typed"] => {
  const both = new Set(merged.map(({ field, partyId }) => slotId(field, partyId)));
  return Object.fromEntries(Object.entries(typed).filter(([slot]) => !both.has(slot)));
};
