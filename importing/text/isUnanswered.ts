import { ownWords } from "../model/ownWords";
import { sameWords } from "./letters";

/** Whether a text is only what our own documents print where an answer is missing. */
export const isUnanswered = (text: string): boolean => ownWords("unanswered").some((words) => sameWords(words, text));

/** A text without the lines that say only that: an answer of another party may stand beside it. */
export const withoutUnanswered = (text: string): string => without(text, isUnanswered);

/** Whether a line says only that some parties have not filled in a list. */
export const isUnansweredBy = (line: string): boolean =>
  ownWords("unansweredBy").some((words) => line.trim().startsWith(`${words} `));

/** A list without the line below it that says so. */
export const withoutUnansweredBy = (text: string): string => without(text, isUnansweredBy);

const without = (text: string, isLeftOut: (line: string) => boolean): string =>
  text
    .split("\n")
    .filter((line) => !isLeftOut(line))
    .join("\n");

/** A line without what our own documents print in a cell, or beside options, that nobody has filled in. */
export const withoutOwnUnanswered = (line: string): string =>
  isUnansweredBy(line) ? "" : ownWords("unanswered").reduce((rest, words) => rest.replaceAll(words, " "), line);
