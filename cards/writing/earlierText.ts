import { readAnswer } from "../../domain/section/readAnswer";
import type { SectionRef } from "../../domain/section/sectionRef";
import { isSameSlot, type Slot, slotId } from "../../domain/section/slot";
import type { EarlierAnswer } from "../../domain/writing/earlierAnswer";
import { type Button, submitButton } from "../kit/button";
import { type Sentence, sentences } from "../kit/note";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { answerInWords } from "../words/answerInWords";
import { beginningOf } from "../words/inShort";
import { type Line, linesOf } from "../words/linesOf";

/** "Fjorårets tekst", folded under an input, with the button that inserts it. */
export type EarlierText = {
  readonly target: string;
  readonly title: string;
  readonly from: string;
  readonly lines: readonly Line[];
  readonly left: readonly Sentence[];
  readonly buttons: readonly Button[];
};

/** The button's data about its card. */
export type EarlierScene = {
  readonly at: SectionRef & { readonly applicationId: string };
  readonly earlier: readonly EarlierAnswer[];
  readonly from: number;
};

const MOST_SHOWN = 1_500;

/** The earlier text beside one slot, if any; `bases` covers every slot on the card. */
export function earlierText(
  slot: Slot,
  { at, earlier, from }: EarlierScene,
  bases: Readonly<Record<string, string>>,
): EarlierText[] {
  const { field } = slot;
  const found = earlier.find((each) => isSameSlot(each, slot));
  if (!found) return [];
  const id = slotId(slot);
  const read = readAnswer(field, found.text);
  const words = read.ok && read.value !== null ? answerInWords(field, read.value) : found.text;
  const { text, left } = beginningOf(words, MOST_SHOWN);
  return [
    {
      target: `earlier-${id}`,
      title: t("section.earlier"),
      from: t("section.earlierFrom", { from: found.from }),
      lines: linesOf(left > 0 ? `${text} …` : text),
      left: left > 0 ? sentences(t("section.charactersLeft", { count: left })) : [],
      buttons: [submitButton(t("section.useEarlier"), writingVerbs.useEarlier, { ...at, slot: id, base: bases, from })],
    },
  ];
}
