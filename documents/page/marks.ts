import type { Stretch } from "../../domain/values/compareTexts";

/** A stretch of a comparison as it is printed. `more` is how many letters of it are left out. */
export type Mark = { readonly text: string; readonly tag: "ins" | "del" | null };

/** What is kept of an unchanged stretch beside a change, in letters. */
const AROUND = 140;

/** The most of a text that is all new: the page has it in its place. */
const LONGEST_NEW = 600;

export type Marks = {
  readonly marks: readonly Mark[];
  /** How many letters of a new text are left out. */
  readonly more: number;
};

/** A comparison with its unchanged stretches shortened. A text that is all new is shown by its beginning. */
export function marks(stretches: readonly Stretch[]): Marks {
  const [only] = stretches;
  if (only?.in === "after" && stretches.length === 1 && only.text.length > LONGEST_NEW) {
    const text = beginningOf(only.text, LONGEST_NEW);
    return { marks: [{ text, tag: "ins" }], more: only.text.length - text.length };
  }
  const last = stretches.length - 1;
  return { marks: stretches.map((each, index) => markOf(each, index === 0, index === last)), more: 0 };
}

function markOf({ text, in: where }: Stretch, isFirst: boolean, isLast: boolean): Mark {
  if (where !== "both") return { text, tag: where === "after" ? "ins" : "del" };
  const most = (isFirst || isLast ? 1 : 2) * AROUND;
  if (text.length <= most + AROUND) return { text, tag: null };
  const begin = isFirst ? "" : beginningOf(text, AROUND);
  const end = isLast ? "" : endOf(text, AROUND);
  return { text: `${begin} … ${end}`.trim() === "…" ? "…" : `${begin} … ${end}`, tag: null };
}

/** The most whole words from the beginning. */
function beginningOf(text: string, most: number): string {
  const space = text.lastIndexOf(" ", most);
  return text.slice(0, space > most / 2 ? space : betweenLetters(text, most));
}

/** The most whole words at the end. */
function endOf(text: string, most: number): string {
  const from = text.length - most;
  const space = text.indexOf(" ", from);
  return text.slice(space >= 0 && space < from + most / 2 ? space + 1 : betweenLetters(text, from));
}

/** Not in the middle of a letter that takes two places. */
const betweenLetters = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);
