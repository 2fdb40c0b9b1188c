import type { Edition } from "../edition";
import type { Mistake } from "../mistakes/mistake";
import type { Texts } from "../texts";
import { languagesOf } from "./languagesOf";
import { mistakesInExpression } from "./mistakesInExpression";
import { FIGURE, sayOf } from "./say";

const LONGEST = 1000;

/** What is wrong with the sentences of an edition's rules, in one language. */
export function mistakesInSay(edition: Edition, { rules: sentences = {} }: Texts): Mistake[] {
  const languageOf = languagesOf(edition);
  return edition.rules.flatMap((rule) => {
    const text = sentences[rule.id];
    if (text === undefined) return [];
    const rest = text.replace(FIGURE, "");
    return [
      ...(text.length > LONGEST ? [`en setning har høyst ${LONGEST} tegn`] : []),
      ...(/\{\{|\}\}/.test(rest) ? ["et tall skrives {{ uttrykk }}, på én linje"] : []),
      ...sayOf(text).figures.flatMap(({ source }) =>
        mistakesInExpression(edition, languageOf(rule), source, ["string", "int", "double", "Kroner"]),
      ),
    ].map((message) => ({ path: ["rules", rule.id], message }));
  });
}
