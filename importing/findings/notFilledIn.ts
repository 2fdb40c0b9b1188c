import type { Recognition } from "../../forms/recognition";
import type { Imported } from "../model/imported";
import { isInstruction } from "../text/isPrompt";
import { wordsOf } from "../text/letters";

export type NotFilledIn = { readonly kind: "blank" } | { readonly kind: "guidance" };

/** Fewer facts than these, and a document that calls itself a guide or a report is one. */
const FEW_FACTS = 4;
/** A title stands within so many letters. */
const TITLE = 300;

/**
 * Why a document under the form's headings is no filled-in form: nothing is written in it, or what is written there
 * explains the form or reports about it.
 *
 * Facts are what only somebody who fills in can have given: ticks, amounts, counts, people and partners.
 */
export function notFilledIn(imported: Imported, top: string, { guidance }: Recognition): NotFilledIn | null {
  const { answers, measures, partners } = imported;
  const isText = (value: unknown): value is string => typeof value === "string" && /[\s\p{Lu}]/u.test(value);
  const facts =
    answers.filter(({ value, side }) => !isText(value) || side !== null).length +
    measures.filter(({ amounts }) => amounts.some(({ kroner }) => kroner > 0)).length +
    partners.filter(({ name }) => name !== "").length;
  const unclear = imported.findings.some(({ code }) => code === "choice-unclear" || code.startsWith("figure"));
  const texts = answers.filter(({ value, side }) => isText(value) && side === null).map(({ text }) => text);
  const instructing = texts.filter((text) => isInstruction(text, guidance.instructions)).length;
  if (facts === 0 && !unclear && texts.length === 0) return { kind: "blank" };
  const title = wordsOf(top.slice(0, TITLE));
  const named = title.some((word) => guidance.titles.some((each) => word.startsWith(each) || word.endsWith(each)));
  if (facts < FEW_FACTS && (named || instructing * 2 >= Math.max(1, texts.length))) return { kind: "guidance" };
  const owners = answers.some(
    ({ field, measure, text }) =>
      measure === null && (field === "owner" || field === "uh") && !isInstruction(text, guidance.instructions),
  );
  return facts === 0 && !unclear && !owners ? { kind: "guidance" } : null;
}
