import { createHash } from "node:crypto";
import type { Form } from "../../forms/form";
import { isCoordinator, membershipsOf, type PersonId } from "../application/structure";
import { type FinalisationBlockers, finalisationBlockers, isClear } from "../progress/finalisationBlockers";
import type { Application } from "../section/section";
import { type Outcome, ok, refuse } from "../values/outcome";
import { reasonProblem } from "../values/reasonProblem";
export type MakeFinalRefusal =
  | { kind: "not-coordinator" }
  | { kind: "changed-since-shown" }
  | { kind: "no-reason" }
  | { kind: "reason-too-long"; most: number };

/** The blockers at the time, and the reason for overruling them; null if there were none. */
export type Finalising = { readonly blockers: FinalisationBlockers; readonly reason: string | null };
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
