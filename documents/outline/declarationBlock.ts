import type { Field } from "../../forms/form";
import type { PartyAnswer } from "./answersOf";
import type { Block } from "./block";

/** The statement with a box for each party that was asked. Only a required one that is not ticked is unanswered. */
export const declarationBlock = (
  field: Extract<Field, { type: "declaration" }>,
  shown: readonly PartyAnswer[],
): Block => ({
  kind: "choice",
  label: null,
  private: field.private,
  entries: shown.map((asked) => ({
    party: asked.name,
    note: null,
    answered: asked.value !== null || !asked.required,
    options: [{ label: field.label, chosen: asked.value !== null }],
  })),
});
