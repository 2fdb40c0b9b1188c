import { type MeasureId, measuresOf, type Structure } from "../application/application";
import { writtenAs } from "../section/readAnswer";
import { answerAt, type SectionRecord } from "../section/sectionRecord";
import type { Slot } from "../section/slots";
import type { SectionRef } from "../section/walk";
import { lettersOf } from "../values/lettersOf";
import type { EarlierAnswer } from "./earlierAnswers";

/** A text of the same party for the same field, somewhere else: to be used again. */
export type TextSource = {
  readonly id: string;
  /** The measure that it stands in; null for what concerns the whole application. */
  readonly measureId: MeasureId | null;
  /** What an earlier text comes from, in words; null for what is written this year. */
  readonly from: string | null;
  readonly text: string;
};

type Written = {
  readonly structure: Structure;
  /** The same section in all measures. */
  readonly records: readonly SectionRecord[];
  readonly earlier: readonly EarlierAnswer[];
};

/** What a party has written in the same field of the other measures, and then what it wrote there earlier. */
export function textSources(
  { field, party }: Slot,
  { measureId }: SectionRef,
  { structure, records, earlier }: Written,
): TextSource[] {
  const partyId = party?.id ?? null;
  const others = measuresOf(structure).filter(({ id }) => id !== measureId);
  const now = others.flatMap(({ id }): TextSource[] => {
    const record = records.find((each) => each.measureId === id);
    const value = record && answerAt(record, field.id, partyId)?.value;
    return value ? [{ id: `now-${id}`, measureId: id, from: null, text: writtenAs(field, value) }] : [];
  });
  const before = earlier
    .filter((each) => each.field === field.id && each.partyId === partyId && each.text.trim() !== "")
    .map((each): TextSource => ({ ...pick(each), id: `earlier-${each.measureId ?? "all"}` }))
    .sort((a, b) => Number(b.measureId === measureId) - Number(a.measureId === measureId));
  return [...now, ...before];
}

const pick = ({ measureId, from, text }: EarlierAnswer) => ({ measureId, from, text });

/** Where a text stands as it is, but for blanks, marks and case. */
export const occursIn = (text: string, sources: readonly TextSource[]): TextSource[] => {
  const letters = lettersOf(text);
  return letters === "" ? [] : sources.filter((source) => lettersOf(source.text) === letters);
};

/** Each text once, where it was found first. */
export const differentTexts = (sources: readonly TextSource[]): TextSource[] =>
  [...new Map([...sources].reverse().map((source) => [lettersOf(source.text), source])).values()].reverse();
