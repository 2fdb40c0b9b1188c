import type { Form } from "../../forms/form";
import type { Recognition } from "../../forms/recognition/recognition";
import type { Imported } from "../model/imported";
import { partyLines } from "../parties/partyLines";
import { isInstruction } from "../text/isPrompt";
import { wordsOf } from "../text/letters";

export type NotFilledIn = { readonly kind: "blank" } | { readonly kind: "guidance" };

/** With fewer facts than this, a document that calls itself a guide or a report is one. */
const FEW_FACTS = 4;
/** A title is within this many letters from the start. */
const TITLE = 300;

/**
 * Why a document with the form's headings is not a filled-in form: it is empty, or it explains the form or reports on
 * it.
 *
 * Facts are answers that only a person filling in the form can give: ticks, amounts, counts, people and partners.
 */
export function notFilledIn(
  imported: Imported,
  top: string,
  { form, recognition: { guidance } }: { readonly form: Form; readonly recognition: Recognition },
): NotFilledIn | null {
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
  const { ownerLines, institutionLines } = partyLines(form);
  const partyFields = [...ownerLines, ...institutionLines];
  const owners = answers.some(
    ({ field, measure, text }) =>
      measure === null && partyFields.some((id) => id === field) && !isInstruction(text, guidance.instructions),
  );
  return facts === 0 && !unclear && !owners ? { kind: "guidance" } : null;
}
