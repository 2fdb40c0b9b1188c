import { sameWords } from "./letters";

/** What our own documents print where an answer is missing, in each language (documents/wording, "unanswered"). */
const UNANSWERED = ["Ikke besvart", "Ikkje svart på", "Not answered"];

/** Whether a text is only that: nobody has answered. */
export const isUnanswered = (text: string): boolean => UNANSWERED.some((words) => sameWords(words, text));

/** A text without the lines that say only that: an answer of another party may stand beside it. */
export const withoutUnanswered = (text: string): string =>
  text
    .split("\n")
    .filter((line) => !isUnanswered(line))
    .join("\n");
