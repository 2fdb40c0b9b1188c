import { createHash } from "node:crypto";
import type { Form } from "../../forms/form";
import { isCoordinator, type PersonId, partyLabel } from "../application/application";
import { LONGEST_COMMENT } from "../approval/requestChange";
import { type Finding, findingsOf } from "../progress/findings";
import { awaitedOf, progressOf } from "../progress/progress";
import type { Application, SectionState } from "../section/section";
import type { SectionRef } from "../section/walk";
import { type Outcome, ok, refuse } from "../values/outcome";

/** A section that not everybody has approved, and whom it waits for. */
export type Unapproved = SectionRef & {
  readonly state: Exclude<SectionState, "approved">;
  readonly awaited: readonly string[];
};

/** How an application stands on the way to being final. `findings` and `unapproved` stand in the way, `warnings` do not. */
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

/** What is made final, and with which reason; none where nothing stood in the way. */
export type Finalising = { readonly standing: FinalisationBlockers; readonly reason: string | null };

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

/** Stands for what is in the way: another as soon as anything else is. Warnings, and whom a section waits for, count for nothing. */
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
 * Makes an application final. What is in the way may be overruled with a reason, by the coordinator only, and only what
 * the coordinator has seen: `seen` is the mark of the standing that the card showed.
 */
export function makeFinal(
  form: Form,
  application: Application,
  { by, seen, reason }: { by: PersonId; seen: string; reason: string },
): Outcome<Finalising, MakeFinalRefusal> {
  if (!isCoordinator(application, by)) return refuse({ kind: "not-coordinator" });
  const standing = finalisationBlockers(form, application);
  if (seen !== blockersDigest(standing)) return refuse({ kind: "changed-since-shown" });
  if (isClear(standing)) return ok({ standing, reason: null });
  const problem = reasonProblem(reason);
  return problem ? refuse(problem) : ok({ standing, reason: reason.trim() });
}

export type ReasonProblem = { kind: "no-reason" } | { kind: "reason-too-long"; most: number };

/** What is wrong with a reason that must be given, if anything. */
export function reasonProblem(reason: string): ReasonProblem | null {
  if (reason.trim() === "") return { kind: "no-reason" };
  return reason.trim().length > LONGEST_COMMENT ? { kind: "reason-too-long", most: LONGEST_COMMENT } : null;
}
