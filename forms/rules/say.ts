import { type Expression, expression } from "./expression";

/** The sentence of a rule, and the expressions of its figures: "Egeninnsatsen er {{ kr(party.sum.own) }}." */
export type Say = { readonly text: string; readonly figures: readonly Expression[] };

/** One figure in a sentence. */
export const FIGURE = /\{\{([^{}]*)\}\}/g;

export function sayOf(text: string): Say {
  const sources = [...text.matchAll(FIGURE)].map(([, source = ""]) => source.trim());
  return { text, figures: [...new Set(sources)].map(expression) };
}
