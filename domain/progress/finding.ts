import type { FormCheck } from "../../forms/form";
import type { SectionRef } from "../section/sectionRef";
/** Something to fix: what it is, how severe, and where. `facts` fill the sentence that a person reads. */
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
    | FormCheck["check"];
  readonly severity: "blocking" | "warning";
  readonly place: SectionRef | null;
  readonly facts: Readonly<Record<string, string | number>>;
};
