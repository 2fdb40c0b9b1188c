import type { Form } from "../../forms/form";
import type { PersonId } from "../application/structure";
import { tasksOf } from "../progress/tasks";
import { type Application, sectionAt } from "../section/section";
import type { Approval } from "../section/sectionRecord";
import { isSameSection, type SectionRef } from "../section/sectionRef";
import { approveSection } from "./approveSection";

/** A section as a list showed it: which one, and the hash of its content at that time. */
export type ListedSection = SectionRef & { readonly contentHash: string };

export type ApprovedAll = {
  readonly approvals: readonly { readonly place: SectionRef; readonly approval: Approval }[];
  /** Listed but not approved: others have changed it since, or it is no longer up for approval. */
  readonly left: readonly SectionRef[];
};

/**
 * Approves every listed section that is unchanged since, for each party the person speaks for. Changed sections are
 * skipped: nobody approves what was not shown. Whatever the list says, only sections that wait for the person, or that
 * the person may optionally approve, are approved.
 */
export function approveAll(
  form: Form,
  application: Application,
  { by, listed, at }: { by: PersonId; listed: readonly ListedSection[]; at: Date },
): ApprovedAll {
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
