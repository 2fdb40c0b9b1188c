import type { FormCheck } from "../../forms/form";
import type { SectionRef } from "../answers/sectionRef";
import type { PartyId } from "../application/structure";
/**
 * Something to fix: what it is, how severe, and where. `facts` fill the sentence that a person reads. Those of a rule are
 * its id, its sentence (`say`), and the figures by their expressions, where a number is kroner.
 */
export type Finding = {
  readonly code:
    | "no-measures"
    | "no-scheme"
    | "missing-answers"
    | "no-party"
    | "no-approver"
    | "nobody-writes"
    | "nobody-approves"
    | "draft-changed"
    | "sum-above-shares"
    | "rule"
    | FormCheck["check"];
  readonly severity: "blocking" | "warning";
  readonly place: SectionRef | null;
  /** The party whose own answer it is about; absent if it is about what they share, and in old drafts. */
  readonly by?: PartyId | null;
  /** The field to mend, if a rule names one. */
  readonly field?: string | undefined;
  readonly facts: Readonly<Record<string, string | number>>;
};
