import { isSameSlot, type Slot } from "../../domain/answers/slot";
import type { WritingTask } from "../../domain/progress/tasks";
import { t } from "../wording";
import { answerInWords } from "../words/answerInWords";
import { beginningOf, inShort } from "../words/inShort";

/** One answer in a line: its field, and the beginning of what was written. */
export type OwnAnswer = { readonly label: string; readonly text: string };

const LONGEST_LABEL = 60;

/** What a person's parties have answered in a section, each cut to `longest` characters, with how many are left. */
export function ownAnswers({ section, step }: WritingTask, longest: number): OwnAnswer[] {
  return step.slots.flatMap((slot): OwnAnswer[] => {
    const { field } = slot;
    const value = section.answers.find((answer) => isSameSlot(answer, slot))?.value ?? null;
    if (value === null) return [];
    const { text, left } = beginningOf(answerInWords(field, value).replace(/\s+/g, " "), longest);
    const more = left > 0 ? ` … ${t("section.charactersLeft", { count: left })}` : "";
    return [{ label: labelOf(slot, step.slots), text: `${text.trimEnd()}${more}` }];
  });
}

/** The only field of a section needs no label beside the section's title. */
function labelOf({ field, party }: Slot, slots: readonly Slot[]): string {
  if (slots.length === 1) return "";
  const isTwice = party && slots.some((other) => other.party !== party && other.field === field);
  return `${inShort(isTwice ? t("section.labelOf", { label: field.label, party: party.name }) : field.label, LONGEST_LABEL)}: `;
}
