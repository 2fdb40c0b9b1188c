import distance from "damerau-levenshtein";

/** Typing errors that a text of this length may have. Short words differ by one letter and mean something else. */
const errorsIn = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

const LONGEST = 80;

/** How many letters are wrong in what may be a misspelling of a text; null if it is another text. */
export function errorsBetween(typed: string, meant: string): number | null {
  if (typed === meant) return 0;
  const most = errorsIn(Math.min(typed.length, meant.length));
  if (typed.length > LONGEST || Math.abs(typed.length - meant.length) > most) return null;
  const { steps } = distance(typed, meant);
  return steps <= most ? steps : null;
}

/** Whether a text is another one, with the few typing errors that its length allows. */
const nearlySame = (typed: string, meant: string): boolean => errorsBetween(typed, meant) !== null;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a name is said by some of its words: "økonomi" says "6 Økonomi og varighet". */
export function saysName(typed: string, name: string): boolean {
  const [said, inName] = [wordsOf(typed), wordsOf(name)];
  const tells = said.some((word) => word.length > 4) || said.join(" ") === inName.join(" ");
  return tells && said.every((word) => inName.some((each) => nearlySame(word, each)));
}

/** A sentence is read this far. */
const MOST_WORDS = 40;

/** Whether a sentence has a name or a wording in it, its words in a row. */
export function mentions(sentence: string, name: string): boolean {
  const [said, wanted] = [wordsOf(sentence).slice(0, MOST_WORDS), wordsOf(name)];
  const whole = wanted.join(" ");
  return (
    whole.length > 3 && said.some((_, from) => nearlySame(said.slice(from, from + wanted.length).join(" "), whole))
  );
}
