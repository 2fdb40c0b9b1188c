import type { Form } from "../../forms/form";
import type { Approval } from "../answers/sectionRecord";
import { isSameSection, type SectionRef } from "../answers/sectionRef";
import { membershipsOf, type PersonId } from "../application/structure";
import { tasksOf } from "../progress/tasks";
import type { NotThere } from "../section/reviewableSection";
import type { ReviewDecision } from "../section/reviewDecision";
import { type Application, sectionAt } from "../section/section";
import { type Outcome, ok, refuse } from "../values/outcome";
import { approveSection } from "./approveSection";

/** A section as a list showed it: which one, and the hash of its content at that time. */
export type ListedSection = SectionRef & { readonly contentHash: string };

export type ApprovedAll = {
  readonly approvals: readonly { readonly place: SectionRef; readonly approval: Approval }[];
  /** Listed but not approved: others have changed it since, or it is no longer up for approval. */
  readonly left: readonly SectionRef[];
};

type ApproveListed = { readonly by: PersonId; readonly listed: readonly ListedSection[]; readonly at: Date };

/**
 * Approves every listed section that is unchanged since, for each party the person speaks for. Changed sections are
 * skipped: nobody approves what was not shown. Whatever the list says, only sections that wait for the person, or that
 * the person may optionally approve, are approved.
 */
export function approveAll(form: Form, application: Application, { by, listed, at }: ApproveListed): ApprovedAll {
  const { toApprove, optionalApprovals } = tasksOf(form, application, by);
  const open = [...toApprove, ...optionalApprovals];
  const approvals: { place: SectionRef; approval: Approval }[] = [];
  const left: SectionRef[] = [];
  for (const { measureId, sectionId, contentHash } of listed) {
    const place = { measureId, sectionId };
    const waits = open.some((section) => isSameSection(section, place));
    const given = waits
      ? approveSection(sectionAt(form, application, place), application, { by, contentHash, at })
      : null;
    if (given?.ok) approvals.push(...given.value.map((approval) => ({ place, approval })));
    else left.push(place);
  }
  return { approvals, left };
}

/** How many of the listed sections were approved, and how many were not. */
export type ApprovedCount = { readonly approved: number; readonly left: number };

/** "Godkjenn alt": what `approveAll` approves, or a refusal if that is nothing. */
export function approveListed(
  form: Form,
  application: Application,
  command: ApproveListed,
): Outcome<
  ReviewDecision & { readonly counted: ApprovedCount },
  NotThere | { kind: "nothing-approved"; counted: ApprovedCount }
> {
  if (membershipsOf(application, command.by).length === 0) return refuse({ kind: "not-member" });
  const { approvals, left } = approveAll(form, application, command);
  const counted = { approved: command.listed.length - left.length, left: left.length };
  return approvals.length > 0 ? ok({ approvals, counted }) : refuse({ kind: "nothing-approved", counted });
}
