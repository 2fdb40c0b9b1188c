import { lettersOf, occurrences } from "./letters";

/** Whether a text is nothing but what the form itself asks: every sentence of it begins so, or is a question. */
export const isPrompt = (text: string, words: readonly string[]): boolean => {
  const sentences = text.split(/(?<=[.?!])\s+|\n/).filter((sentence) => sentence.trim() !== "");
  const asks = (sentence: string) => sentence.trimEnd().endsWith("?") || isInstruction(sentence, words);
  return sentences.length > 0 && sentences.length < 4 && sentences.every(asks);
};

/** How many of a text's letters are lines with which the form asks; others follow them. */
export function promptEnd(text: string, words: readonly string[]): number {
  const line = text.indexOf("\n");
  if (line < 0 || !isPrompt(text.slice(0, line), words)) return 0;
  return line + 1 + promptEnd(text.slice(line + 1), words);
}

/** Whether a text tells somebody what to write: it begins with one of the words that guides begin with. */
export function isInstruction(text: string, words: readonly string[]): boolean {
  const letters = lettersOf(text.slice(0, 60));
  return words.some((phrase) =>
    occurrences(letters, phrase).some(({ start }) => !/[\p{L}\p{N}]/u.test(text.slice(0, start))),
  );
}
