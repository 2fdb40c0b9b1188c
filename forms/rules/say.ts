import { type Expression, expression } from "./expression";

/** The sentence of a rule, and the expressions of its figures: "Egeninnsatsen er {{ kr(party.sum.own) }}." */
export type Say = { readonly text: string; readonly figures: readonly Expression[] };

export function sayOf(text: string): Say {
  const sources = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, source = ""]) => source.trim());
  return { text, figures: [...new Set(sources)].map(expression) };
}
