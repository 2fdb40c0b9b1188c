import { z } from "zod";
import type { AdaptiveCard } from "../../cards/adaptiveCard";
import { noticeCard } from "../../cards/noticeCard";
import { membershipsOf } from "../../domain/application";
import { isWords } from "../../domain/mergeAnswers";
import { ok, refuse } from "../../domain/outcome";
import type { SectionScene } from "../../domain/ports";
import { type AnswerRefusal, readAnswer } from "../../domain/readAnswer";
import { type Conflict, type Edit, saveAnswers } from "../../domain/saveAnswers";
import type { SectionRecord } from "../../domain/sectionRecord";
import { ledgerOf, type Slot, slotId } from "../../domain/slots";
import { samePlace, walkOf } from "../../domain/walk";
import { cardAction } from "../cardAction";
import { OfPlace } from "../cardData";
import { KnownBase } from "../knownBase";
import { firstOf, mergingCard } from "../mergingCard";
import { commonRefusalCard } from "../opened";
import { placeCard, summaryOf, undoOf } from "../walkCard";

/** Beside these, the data holds what stands in the inputs, by slot id. A client may leave out an input that is empty. */
const SaveData = OfPlace.extend({
  base: z.record(KnownBase),
  then: z.enum(["next", "stay"]),
  from: z.number().int().nonnegative().default(0),
})
  .catchall(z.unknown())
  // What is no text would be read as an empty one, and clear the field.
  .refine((data) => Object.keys(data.base).every((slot) => data[slot] === undefined || typeof data[slot] === "string"));

type Reading = {
  readonly edits: Edit[];
  readonly typed: Record<string, string>;
  readonly problems: Record<string, AnswerRefusal>;
};

/** What the person typed into the slots that were on the card. One that cannot be read is a problem, and stays typed. */
function read(slots: readonly Slot[], data: z.output<typeof SaveData>): Reading {
  const reading: Reading = { edits: [], typed: {}, problems: {} };
  for (const { field, party } of slots) {
    const id = slotId(field.id, party?.id ?? null);
    const base = data.base[id];
    if (!base) continue;
    const text = typeof data[id] === "string" ? data[id] : "";
    reading.typed[id] = text;
    const answer = readAnswer(field, text);
    if (answer.ok) {
      const mergeAs = isWords(field) ? field : null;
      reading.edits.push({ field: field.id, partyId: party?.id ?? null, value: answer.value, base, mergeAs });
    } else reading.problems[id] = answer.refusal;
  }
  return reading;
}

/** "Lagre og neste" and "Lagre". What can be read is stored, also beside a field that cannot. */
export const saveSection = cardAction("section/save", SaveData, async (deps, turn, data): Promise<AdaptiveCard> => {
  const { applicationId, measureId, sectionId, then, from } = data;
  const place = { measureId, sectionId };
  const { person } = turn;
  let reading: Reading = { edits: [], typed: {}, problems: {} };

  const outcome = await deps.sections.save<{ kind: "not-member" } | { kind: "stale" }>(
    { applicationId, ...place },
    turn.cause,
    person.id,
    ({ structure }: SectionScene, record: SectionRecord, known) => {
      const form = deps.forms.get(structure.formId);
      if (!form || membershipsOf(structure, person.id).length === 0) return refuse({ kind: "not-member" });
      const walk = walkOf(form, structure, person.id);
      const index = walk.findIndex((step) => samePlace(step, place));
      const step = walk[index];
      if (!step) return refuse({ kind: "stale" });

      reading = read(step.slots, data);
      const who = { by: person.id, byName: person.name, at: deps.clock.now() };
      const saving = saveAnswers(record, reading.edits, who, known);
      // Whoever got a text that two have written is shown it before anything else.
      const settled = Object.keys(reading.problems).length + saving.conflicts.length + saving.merged.length === 0;
      const next = then === "next" && settled && from === 0 ? (walk[index + 1] ?? null) : place;
      return ok({ saving, next, ledger: ledgerOf(step.slots) });
    },
  );

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
    typed: unsettled ? typedBeside(typed, saving.merged) : null,
    problems,
    conflicts: saving.conflicts,
    merged: saving.merged,
    said: unsettled ? null : "saved",
    undo: undoOf(place, saving),
    from: samePlace(next, place) ? from : 0,
    bases: Object.fromEntries(
      Object.entries(data.base).flatMap(([slot, { version, mark }]) =>
        open.has(slot) ? [[slot, `${version}:${mark}`]] : [],
      ),
    ),
  });
});

/** Where two changes were merged, the text of both stands in the input, not what one of them typed. */
const typedBeside = (typed: Reading["typed"], merged: readonly Conflict[]): Reading["typed"] => {
  const both = new Set(merged.map(({ field, partyId }) => slotId(field, partyId)));
  return Object.fromEntries(Object.entries(typed).filter(([slot]) => !both.has(slot)));
};
