import type { Form } from "../../forms/form";
import type { PersonId } from "../application/application";
import { tasksOf } from "../progress/tasks";
import { type Application, sectionAt } from "../section/section";
import type { Approval } from "../section/sectionRecord";
import { type SectionRef, isSameSection } from "../section/walk";
import { approveSection } from "./approveSection";

/** A section as a list showed it: where it is, and the hash of what stood there. */
export type ListedSection = SectionRef & { readonly contentHash: string };

export type ApprovedAll = {
  readonly approvals: readonly { readonly place: SectionRef; readonly approval: Approval }[];
  /** Listed, and not approved: others have changed it since, or it is not up for approval any longer. */
  readonly left: readonly SectionRef[];
};

/**
 * Approves every section of a list that stands as it was listed, for each party that the person speaks for. One that
 * somebody has changed since is left: nobody approves what was not shown. Only what waits for the person, or what the
 * person is asked about, is approved, whatever the list says.
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
