import type { Answer, SectionRecord } from "../../domain/answers/sectionRecord";
import { type ConditionView, isShown, type Slot } from "../../domain/answers/slot";
import type { Party, Structure } from "../../domain/application/structure";
import type { FormSection } from "../../forms/form";
import type { Button } from "../kit/button";
import { bytesOf, MOST_BYTES } from "../kit/fitted";
import { type Sentence, sentences } from "../kit/note";
import { t } from "../wording";
import { answerInWords } from "../words/answerInWords";
import { beginningOf } from "../words/inShort";
import { sinceWhen } from "../words/instantInWords";
import { type Line, linesOf } from "../words/linesOf";

type OthersText = {
  readonly who: string;
  readonly when: string;
  readonly lines: readonly Line[];
  readonly left: readonly Sentence[];
};
export type OthersView = {
  readonly title: string;
  readonly texts: readonly OthersText[];
  readonly more: readonly Sentence[];
  readonly ways: readonly { readonly buttons: readonly Button[] }[];
};

type Scene = {
  structure: Structure;
  section: FormSection;
  parties: readonly Party[];
  slots: readonly Slot[];
  record: SectionRecord;
  isTrue: ConditionView["isTrue"];
  now: Date;
  /** To the whole texts. */
  whole: Button;
  /** Bytes that the person's own inputs already take. */
  room: number;
};

/** Bytes of the card's frame and buttons. */
const FRAME = 7_000;
const LONGEST = 1_500;
const SHORTEST = 120;

/**
 * The other parties' texts in a section, read-only. Private fields are left out for every reader. Long texts are
 * shortened, and say how much is left.
 */
export function othersOf({
  structure,
  section,
  parties,
  slots,
  record,
  isTrue,
  now,
  room,
  whole,
}: Scene): OthersView[] {
  const mine = new Set(slots.map(({ field, party }) => `${field.id} ${party?.id ?? ""}`));
  const written: { slot: Slot; answer: Answer }[] = [];
  for (const answer of record.answers) {
    if (answer.value === null || mine.has(`${answer.field} ${answer.partyId ?? ""}`)) continue;
    const field = section.fields.find(({ id }) => id === answer.field);
    const party = parties.find(({ id }) => id === answer.partyId) ?? null;
    if (
      field &&
      !field.private &&
      isShown(field, party, { answers: record.answers, isTrue }) &&
      (party !== null || answer.partyId === null)
    )
      written.push({ slot: { field, party }, answer });
  }
  if (written.length === 0) return [];
  written.sort((a, b) => section.fields.indexOf(a.slot.field) - section.fields.indexOf(b.slot.field));

  let left = Math.max(MOST_BYTES - FRAME - room, 1_500);
  const longest = Math.min(LONGEST, Math.max(SHORTEST, Math.floor(left / written.length / 3)));
  const texts: OthersText[] = [];
  for (const { slot, answer } of written) {
    const text = textOf(slot, answer, longest, structure, section, now);
    left -= bytesOf(text) + 350 + 30 * text.lines.length;
    if (left < 0 && texts.length > 0) break;
    texts.push(text);
  }
  const hidden = written.length - texts.length;
  return [
    {
      title: t("section.others", { count: written.length }),
      texts,
      more: hidden > 0 ? sentences(t("section.othersMore", { count: hidden })) : [],
      ways: hidden > 0 || texts.some((each) => each.left.length > 0) ? [{ buttons: [whole] }] : [],
    },
  ];
}

function textOf(
  { field, party }: Slot,
  answer: Answer,
  longest: number,
  structure: Structure,
  section: FormSection,
  now: Date,
): OthersText {
  const whole = answer.value === null ? "" : answerInWords(field, answer.value);
  const { text, left } = beginningOf(whole, longest);
  const by = party?.name ?? answer.writtenByName;
  return {
    who: section.fields.length > 1 ? t("section.whoAndField", { by, label: field.label }) : by,
    when: ` · ${sinceWhen(answer.writtenAt, structure.timeZone, now)}`,
    lines: linesOf(left > 0 ? `${text} …` : text),
    left: left > 0 ? sentences(t("section.charactersLeft", { count: left })) : [],
  };
}
