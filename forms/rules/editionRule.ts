import { z } from "zod";
import { Id } from "../editionField";
import { expression } from "./expression";

/** In CEL, over the view that docs/how-to/write-a-rule.md describes. */
const Condition = z.string().min(1).max(1000).transform(expression);

/** What must hold in an application, as form.json says it. A rule that does not hold is a finding. */
export const EditionRule = z.strictObject({
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
});
export type EditionRule = z.infer<typeof EditionRule>;
