import { Edition } from "./edition";
import { mistakesIn } from "./mistakesIn";
import type { Plan } from "./plan";

export type { ApproverRule, FormCheck, FormSection } from "./edition";
export { Field, PartyKind } from "./field";
export type { Expression } from "./rules/expression";
export type { Rule } from "./rules/rule";

/** The schema of a form file. @see mistakesIn for the rules between its parts */
export const FormFile = Edition.superRefine((form, ctx) => {
  for (const { path, message } of mistakesIn(form)) ctx.addIssue({ code: "custom", path: [...path], message });
});

/** An edition with the long-term plans whose goals it can use; empty if the form asks for no goals. */
export type Form = Edition & { readonly plans: readonly Plan[] };
