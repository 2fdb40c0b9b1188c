import type { SectionArgs, UndoableSave } from "../../../../cards/writing/sectionArgs";
import { sectionCard } from "../../../../cards/writing/sectionCard";
import { isSameSection, type SectionRef } from "../../../../domain/answers/sectionRef";
import { formSection, slotId } from "../../../../domain/answers/slot";
import type { PersonId } from "../../../../domain/application/structure";
import { type FieldsAt, fieldsAt } from "../../../../domain/rules/fieldsAt";
import { type JourneyStep, journeyFor } from "../../../../domain/section/journeyFor";
import { type Application, recordAt } from "../../../../domain/section/section";
import type { TextSource } from "../../../../domain/writing/textSources";
import type { Form, FormSection } from "../../../../forms/form";
import { form2026 } from "../../application/application";
import { uuid } from "../../application/builders";
import { aConflict, historyCards } from "./histories";
import type { Scene } from "./scene";
import { type NamedCard, now } from "./scene";

/** What the bot hands the section card when a person opens a place; `over` is what happened besides. */
export function aSection(
  application: Application,
  personId: PersonId,
  place: SectionRef,
  over: Partial<Omit<SectionArgs, keyof FieldsAt>> = {},
  form: Form = form2026,
): SectionArgs {
  const walk = journeyFor(form, application, personId);
  const index = walk.findIndex((step) => isSameSection(step, place));
  const step = walk[index];
  if (!step) throw new Error(`${personId} does not write ${place.sectionId}`);
  return {
    form,
    structure: application,
    section: formSection(form, place.sectionId) as FormSection,
    place,
    slots: step.slots,
    record: recordAt(application, place),
    ...fieldsAt(form, application, application.records, place),
    index,
    total: walk.length,
    typed: null,
    problems: {},
    conflicts: [],
    said: null,
    now,
    changeRequests: [],
    ...over,
  };
}

/** All that the person has in a section was saved just now. */
const undoAll = ({ slots, measureId, sectionId }: JourneyStep): UndoableSave => ({
  place: { measureId, sectionId },
  fields: slots.map((slot) => ({ slot: slotId(slot), version: 12 })),
});

/** Forty texts of the same party, as long as an excerpt can be. */
const someTexts = (words: string): TextSource[] =>
  Array.from({ length: 40 }, (_, index) => ({
    id: `earlier-${uuid(index)}`,
    measureId: null,
    from: words,
    text: `${index} ${words.repeat(3)}`,
  }));

/** The section card at every place of a person's walk that is shown, with all that may stand in it. */
export const sectionCards = (scene: Scene): NamedCard[] =>
  [scene.who.writer, scene.who.coordinator].flatMap((person) =>
    stepsOf(scene, person).flatMap((step) => [...cardsOf(scene, person, step), ...historyCards(scene, step)]),
  );

const stepsOf = ({ form, application, places }: Scene, person: PersonId): JourneyStep[] =>
  journeyFor(form, application, person).filter((each) => places.some((place) => isSameSection(place, each)));

function cardsOf({ application, words, wish }: Scene, person: PersonId, step: JourneyStep): NamedCard[] {
  const card = (over: Partial<SectionArgs>) => sectionCard(aSection(application, person, step, over));
  const earlier = step.slots.map(({ field, party }) => ({
    ...step,
    field: field.id,
    partyId: party?.id ?? null,
    text: words.repeat(10),
    from: words,
  }));
  const sources = new Map(step.slots.map((slot) => [slotId(slot), someTexts(words)]));
  const conflicts = step.slots.map((slot) => aConflict(slot, recordAt(application, step), words));
  const { measureId, sectionId } = step;
  const left = { verb: "walk/skip", data: { applicationId: application.id, measureId, sectionId } };
  const named: [string, Partial<SectionArgs>][] = [
    ["to be sent again", { said: "saved", sending: { kind: "answer", approves: false } }],
    ["to be sent and approved", { said: "incomplete", sending: { kind: "last", approves: true } }],
    ["", { changeRequests: [wish, wish], said: "saved", undo: undoAll(step) }],
    [" with last year's texts", { earlier }],
    [" with texts to fetch", { earlier, reuse: sources }],
    [" with texts that stand elsewhere", { earlier, same: sources }],
    [" in conflict", { conflicts, problems: { unread: { kind: "ore" } } }],
    [" merged", { merged: conflicts.filter(({ base }) => base !== null) }],
    [" opened from a list, and nothing was changed", { returnTo: "summary", said: "unchanged" }],
    [" left with something unsaved", { leaving: left }],
    [" that was approved", { approvedBy: application.parties, voided: application.parties }],
  ];
  return named.map(([what, over]) => [`section ${sectionId}${what}`, card(over)]);
}
