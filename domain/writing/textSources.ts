import { answerText } from "../answers/readAnswer";
import type { SectionRecord } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import type { Slot } from "../answers/slot";
import { answerIn, isSameSlot } from "../answers/slot";
import { type MeasureId, measuresOf, type Structure } from "../application/structure";
import { lettersOf } from "../values/lettersOf";
import type { EarlierAnswer } from "./earlierAnswer";

/** A text by the same party for the same field elsewhere, offered for reuse. */
export type TextSource = {
  readonly id: string;
  /** The measure that it belongs to; null for the whole application. */
  readonly measureId: MeasureId | null;
  /** Source of an earlier text, in words; null for a text written this year. */
  readonly from: string | null;
  readonly text: string;
};

type Written = {
  readonly structure: Structure;
  /** The same section in all measures. */
  readonly records: readonly SectionRecord[];
  readonly earlier: readonly EarlierAnswer[];
};

/** A party's texts in the same field of the other measures, followed by its earlier texts for the field. */
export function textSources(
  slot: Slot,
  { measureId }: SectionRef,
  { structure, records, earlier }: Written,
): TextSource[] {
  const others = measuresOf(structure).filter(({ id }) => id !== measureId);
  const now = others.flatMap(({ id }): TextSource[] => {
    const record = records.find((each) => each.measureId === id);
    const value = record && answerIn(record, slot)?.value;
    return value ? [{ id: `now-${id}`, measureId: id, from: null, text: answerText(slot.field, value) }] : [];
  });
  const before = earlier
    .filter((each) => isSameSlot(each, slot) && each.text.trim() !== "")
    .map((each): TextSource => ({ ...pick(each), id: `earlier-${each.measureId ?? "all"}` }))
    .sort((a, b) => Number(b.measureId === measureId) - Number(a.measureId === measureId));
  return [...now, ...before];
}

const pick = ({ measureId, from, text }: EarlierAnswer) => ({ measureId, from, text });

/** The sources with the same text, ignoring blanks, punctuation and case. */
export const occursIn = (text: string, sources: readonly TextSource[]): TextSource[] => {
  const letters = lettersOf(text);
  return letters === "" ? [] : sources.filter((source) => lettersOf(source.text) === letters);
};

/** Each distinct text once, from the source where it was found first. */
export const differentTexts = (sources: readonly TextSource[]): TextSource[] =>
  [...new Map([...sources].reverse().map((source) => [lettersOf(source.text), source])).values()].reverse();
