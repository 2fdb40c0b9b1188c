import { createHash } from "node:crypto";
import type { Form } from "../../forms/form";
import { isCoordinator, membershipsOf, type PersonId, partyLabel } from "../application/structure";
import { type Finding, findingsOf } from "../progress/findingsOf";
import { awaitedOf, progressOf } from "../progress/progress";
import type { Application, SectionState } from "../section/section";
import type { SectionRef } from "../section/sectionRef";
import { type Outcome, ok, refuse } from "../values/outcome";
import { reasonProblem } from "../values/reasonProblem";

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

export type MakeFinalRefusal =
  | { kind: "not-coordinator" }
  | { kind: "changed-since-shown" }
  | { kind: "no-reason" }
  | { kind: "reason-too-long"; most: number };

/** The blockers at the time, and the reason for overruling them; null if there were none. */
export type Finalising = { readonly blockers: FinalisationBlockers; readonly reason: string | null };

export function finalisationBlockers(form: Form, application: Application): FinalisationBlockers {
  const found = findingsOf(form, application);
  return {
    findings: found.filter(({ severity }) => severity === "blocking"),
    warnings: found.filter(({ severity }) => severity === "warning"),
    unapproved: progressOf(form, application).sections.flatMap((section): Unapproved[] => {
      const { measureId, sectionId, state } = section;
      return state === "approved"
        ? []
        : [{ measureId, sectionId, state, awaited: awaitedOf(section).map((party) => partyLabel(party)) }];
    }),
  };
}

export const isClear = ({ findings, unapproved }: FinalisationBlockers): boolean =>
  findings.length === 0 && unapproved.length === 0;

/**
 * Identifies the current blockers, and changes with them. Warnings, and the parties a section waits for, are not
 * included.
 */
export const blockersDigest = ({ findings, unapproved }: FinalisationBlockers): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        findings.map(({ code, place, facts }) => [code, place?.measureId, place?.sectionId, facts]),
        unapproved.map(({ measureId, sectionId, state }) => [measureId, sectionId, state]),
      ]),
    )
    .digest("base64url")
    .slice(0, 10);

/**
 * Makes an application final. Only the coordinator may overrule blockers, with a reason, and only those the coordinator
 * has seen. `seen` is the `blockersDigest` that the card showed.
 */
export function makeFinal(
  form: Form,
  application: Application,
  { by, seen, reason }: { by: PersonId; seen: string; reason: string },
): Outcome<Finalising, MakeFinalRefusal> {
  if (!isCoordinator(application, by)) return refuse({ kind: "not-coordinator" });
  const blockers = finalisationBlockers(form, application);
  if (seen !== blockersDigest(blockers)) return refuse({ kind: "changed-since-shown" });
  if (isClear(blockers)) return ok({ blockers, reason: null });
  const problem = reasonProblem(reason);
  return problem ? refuse(problem) : ok({ blockers, reason: reason.trim() });
}

/** The same at a member's request; others are not told that the application exists. */
export const makeFinalAsMember = (
  form: Form | undefined,
  application: Application,
  command: Parameters<typeof makeFinal>[2],
): Outcome<Finalising, MakeFinalRefusal | { kind: "not-member" }> =>
  form && membershipsOf(application, command.by).length > 0
    ? makeFinal(form, application, command)
    : refuse({ kind: "not-member" });
