import { readAnswer } from "../../domain/answers/readAnswer";
import type { SectionRef } from "../../domain/answers/sectionRef";
import { isSameSlot, type Slot, slotId } from "../../domain/answers/slot";
import type { EarlierAnswer } from "../../domain/writing/earlierAnswer";
import { isWords } from "../../domain/writing/mergeAnswers";
import { type Button, submitButton } from "../kit/button";
import { bytesOf } from "../kit/fitted";
import { type Sentence, sentences } from "../kit/note";
import type { ReturnTo } from "../verbs/cardData";
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
  readonly at: SectionRef & { readonly applicationId: string; readonly returnTo?: ReturnTo };
  readonly earlier: readonly EarlierAnswer[];
  readonly from: number;
};

const MOST_SHOWN = 1_500;
/** Bytes of an earlier text's layout, of each of its lines, and of what its button carries for each slot. */
const DRAWN = 1_200;
const LINE = 150;
const SLOT = 70;

/** About how many bytes the earlier text beside a slot takes, if there is one. */
export function earlierBytes(slot: Slot, earlier: readonly EarlierAnswer[], slots: number): number {
  const found = earlier.find((each) => isSameSlot(each, slot));
  if (!found) return 0;
  const { text } = beginningOf(found.text, MOST_SHOWN);
  return DRAWN + SLOT * slots + LINE * text.split("\n").length + bytesOf(text);
}

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
      title: t(isWords(field) ? "section.earlier" : "section.earlierAnswer"),
      from: t("section.earlierFrom", { from: found.from }),
      lines: linesOf(left > 0 ? `${text} …` : text),
      left: left > 0 ? sentences(t("section.charactersLeft", { count: left })) : [],
      buttons: [
        submitButton(t(isWords(field) ? "section.useEarlier" : "section.useEarlierAnswer"), writingVerbs.useEarlier, {
          ...at,
          slot: id,
          base: bases,
          from,
        }),
      ],
    },
  ];
}
