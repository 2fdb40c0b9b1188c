import type { Form } from "../../forms/form";
import type { SectionRef } from "../answers/sectionRef";
import { partyLabel } from "../application/structure";
import type { Application, SectionState } from "../section/section";
import { type Finding, findingsOf } from "./findingsOf";
import { awaitedOf, progressOf } from "./progress";

/** A section not approved by everybody, and the parties it waits for. */
export type Unapproved = SectionRef & {
  readonly state: Exclude<SectionState, "approved">;
  readonly awaited: readonly string[];
};

/** What is left before an application can be made final. `findings` and `unapproved` block it; `warnings` do not. */
export type FinalisationBlockers = {
  readonly findings: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly unapproved: readonly Unapproved[];
};

export function finalisationBlockers(form: Form, application: Application): FinalisationBlockers {
  const found = findingsOf(form, application);
  return {
    findings: found.filter(({ severity }) => severity === "blocking"),
    warnings: found.filter(({ severity }) => severity === "warning"),
    unapproved: unapprovedIn(form, application),
  };
}

export const unapprovedIn = (form: Form, application: Application): Unapproved[] =>
  progressOf(form, application).sections.flatMap((section): Unapproved[] => {
    const { measureId, sectionId, state } = section;
    return state === "approved"
      ? []
      : [{ measureId, sectionId, state, awaited: awaitedOf(section).map((party) => partyLabel(party)) }];
  });

export const isClear = ({ findings, unapproved }: FinalisationBlockers): boolean =>
  findings.length === 0 && unapproved.length === 0;
