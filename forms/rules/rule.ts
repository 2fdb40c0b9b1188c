import { z } from "zod";
import { Id } from "../field";
import { type Expression, expression } from "./expression";

/** In CEL, over the view that docs/how-to/write-a-rule.md describes. */
const Condition = z.string().min(1).max(1000).transform(expression);

const FIGURE = /\{\{(.*?)\}\}/g;

/** A sentence with figures: "Egeninnsatsen er {{ kr(party.sum.own) }}." */
export type Say = { readonly text: string; readonly figures: readonly Expression[] };

const Say = z
  .string()
  .min(1)
  .max(1000)
  .transform((text): Say => {
    const sources = [...text.matchAll(FIGURE)].map(([, source = ""]) => source.trim());
    return { text, figures: [...new Set(sources)].map(expression) };
  });

/** What must hold in an application. A rule that does not hold is a finding. */
export const Rule = z.strictObject({
  id: Id,
  /**
   * What it is asked of: once of the application, of each measure, of each party, or of each place of its section. A
   * party is asked in each measure if `section` is a section of the measures.
   */
  scope: z.enum(["application", "measure", "party", "section"]),
  /** The section that is opened to mend it, and that says it when it is saved. */
  section: Id.optional(),
  /** The field to mend; only who writes it can. */
  field: Id.optional(),
  /** The rule is asked only where this is true. */
  when: Condition.optional(),
  holds: Condition,
  severity: z.enum(["blocking", "warning"]),
  /** What a person reads if it does not hold. */
  say: Say,
});
export type Rule = z.infer<typeof Rule>;
