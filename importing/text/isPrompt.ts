import { indexLetters, occurrences } from "./letters";

/** Whether a text is only the form's own prompts: every sentence begins with a prompt's words, or is a question. */
export const isPrompt = (text: string, words: readonly string[]): boolean => {
  const sentences = text.split(/(?<=[.?!])\s+|\n/).filter((sentence) => sentence.trim() !== "");
  const asks = (sentence: string) => sentence.trimEnd().endsWith("?") || isInstruction(sentence, words);
  return sentences.length > 0 && sentences.length < 4 && sentences.every(asks);
};

/** The length of the prompt lines that begin a text. */
export function promptEnd(text: string, words: readonly string[]): number {
  const line = text.indexOf("\n");
  if (line < 0 || !isPrompt(text.slice(0, line), words)) return 0;
  return line + 1 + promptEnd(text.slice(line + 1), words);
}

/** Whether a text instructs the writer: it begins with one of the words that guides begin with. */
export function isInstruction(text: string, words: readonly string[]): boolean {
  const letters = indexLetters(text.slice(0, 60));
  return words.some((phrase) =>
    occurrences(letters, phrase).some(({ start }) => !/[\p{L}\p{N}]/u.test(text.slice(0, start))),
  );
}
