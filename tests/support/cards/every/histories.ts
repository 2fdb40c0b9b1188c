import { historyCard, historyFieldsCard } from "../../../../cards/writing/historyCard";
import { type MergeArgs, mergeCard } from "../../../../cards/writing/mergeCard";
import { versionCard } from "../../../../cards/writing/versionCard";
import { answerAt, type SectionRecord } from "../../../../domain/answers/sectionRecord";
import type { SectionRef } from "../../../../domain/answers/sectionRef";
import type { Slot } from "../../../../domain/answers/slot";
import type { JourneyStep } from "../../../../domain/section/journeyFor";
import { type Application, recordAt } from "../../../../domain/section/section";
import type { FieldHistory } from "../../../../domain/writing/fieldHistory";
import { isWords } from "../../../../domain/writing/mergeAnswers";
import type { Conflict } from "../../../../domain/writing/saveAnswers";
import type { Version } from "../../../../domain/writing/version";
import type { Field, Form } from "../../../../forms/form";
import { form2026 } from "../../application/application";
import type { NamedCard, Scene } from "./scene";
import { now } from "./scene";

/** A hundred versions of a field, every other one of them written beside what stood. */
export const aHistory = ({ field, party }: Slot, record: SectionRecord, words: string): FieldHistory => {
  const value = answerAt(record, field.id, party?.id ?? null)?.value ?? null;
  const at = (id: number): Version => ({
    id,
    field: field.id,
    partyId: party?.id ?? null,
    version: Math.ceil(id / 2),
    value: field.type === "longText" ? `${value ?? ""} ${words} ${id}` : value,
    outcome: id % 2 ? "saved" : "conflict",
    writtenBy: "ola",
    writtenByName: words,
    writtenAt: now,
  });
  return { field, party, versions: [at(100), ...Array.from({ length: 99 }, (_, index) => at(99 - index))] };
};

/** Somebody else has emptied the field, or in words written the same and more. */
export function aConflict({ field, party }: Slot, record: SectionRecord, words: string): Conflict {
  const partyId = party?.id ?? null;
  const mine = answerAt(record, field.id, partyId)?.value ?? null;
  const more = field.type === "rows" || !isWords(field) ? mine : `${String(mine ?? "")} ${words}`;
  const theirs = { version: 2, writtenBy: "ola", writtenByName: words, writtenAt: now };
  return {
    field: field.id,
    partyId,
    mine,
    base: isWords(field) ? mine : null,
    theirs: { field: field.id, partyId, value: more, ...theirs },
  };
}

export const aMerge = (
  application: Application,
  place: SectionRef,
  slot: Slot,
  conflict: Conflict,
  over: Partial<MergeArgs> = {},
  form: Form = form2026,
): MergeArgs => ({
  form,
  structure: application,
  place: { measureId: place.measureId, sectionId: place.sectionId },
  slot,
  conflict,
  rest: [],
  of: 1,
  typed: null,
  problem: null,
  newer: false,
  seen: null,
  page: 1,
  now,
  ...over,
});

/** What was written in the fields of one place, and the texts that met there. */
export function historyCards({ form, application, words }: Scene, step: JourneyStep): NamedCard[] {
  const isFirst = firstOfTypes(form);
  const record = recordAt(application, step);
  const scene = { form, structure: application, place: step, reader: "writer" as const, now };
  const histories = step.slots.map((slot) => aHistory(slot, record, words));
  return [
    [`the fields' history of ${step.sectionId}`, historyFieldsCard(scene, histories)],
    ...histories
      .filter(({ field }) => isFirst(field))
      .flatMap((history): NamedCard[] => [
        [`history of ${step.sectionId} ${history.field.id}`, historyCard(scene, history, 1, false)],
        ...history.versions
          .slice(0, 2)
          .map(
            (version): NamedCard => [
              `version of ${step.sectionId} ${history.field.id}`,
              versionCard({ ...scene, history, version, against: null, current: null, mayRestore: true, page: 1 }),
            ],
          ),
      ]),
    ...step.slots
      .filter(({ field }) => isFirst(field))
      .map(
        (slot): NamedCard => [
          `merge ${step.sectionId} ${slot.field.id}`,
          mergeCard(aMerge(application, step, slot, aConflict(slot, record, words), { of: 2 })),
        ],
      ),
    ...longTexts(application, step, words),
  ];
}

/** Two texts of several pages each, side by side. */
function longTexts(application: Application, step: JourneyStep, words: string): NamedCard[] {
  const slot = step.slots.find(({ field }) => field.type === "longText");
  if (!slot) return [];
  const record = recordAt(application, step);
  const [mine, theirs] = ["Vi leser sammen. ", "Vi skriver mer. "].map((each) => each.repeat(900)) as [string, string];
  const met = aConflict(slot, record, words);
  const conflict = { ...met, mine, base: null, theirs: { ...met.theirs, value: theirs } };
  const history = aHistory(slot, record, words);
  const [newest] = history.versions as [Version];
  const compared = { version: { ...newest, id: 0, value: mine }, against: { ...newest, id: 1, value: theirs } };
  const scene = { form: form2026, structure: application, place: step, reader: "writer" as const, now };
  return [
    ["a page of long texts that met", mergeCard(aMerge(application, step, slot, conflict, { page: 2 }))],
    [
      "a page of a long version",
      versionCard({ ...scene, ...compared, history, current: null, mayRestore: true, page: 2 }),
    ],
  ];
}

/** One field of each type is enough for the cards that are about one field. */
function firstOfTypes({ sections }: Form): (field: Field) => boolean {
  const fields = sections.flatMap((section) => section.fields);
  return ({ type, id }) => fields.find((each) => each.type === type)?.id === id;
}
