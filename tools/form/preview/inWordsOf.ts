import type { Language } from "../../../forms/texts";

/** Draws cards in a language. The cards have bokmål only; the form's own words are in every language. */
export const inWordsOf = <Result>(_language: Language, draw: () => Result): Result => draw();
