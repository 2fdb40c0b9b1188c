import type { Form } from "../../forms/form";
import { fullName } from "../application/structure";
import { isReadyFor } from "../approval/optionalApprovals";
import type { PartDeadline } from "../reminders/partDeadline";
import { silentSince } from "../reminders/silent";
import { type Application, sectionAt } from "../section/section";
import type { Approval } from "../section/sectionRecord";
import { type SectionRef, sectionRefsOf } from "../section/sectionRef";
import type { Deadline } from "../values/deadline";

/** A line of the approval list: who approved a section for which party, and when; `given` is null if not approved. */
export type ListedApproval = SectionRef & {
  /** Several if any one of them is enough and none has approved, or for optional approvers that have not answered. */
  readonly parties: readonly string[];
  readonly given: Pick<Approval, "personName" | "onBehalfOf" | "at"> | null;
  /** The deadline that passed without an answer; null if there was an answer, or there is still time. */
  readonly silentSince: Deadline | null;
  /** Optional approvers: nobody waits for them. */
  readonly asked: boolean;
};

/** Who has approved what and when: each section in the order of the form, with each of its approvers. */
export const approvalList = (
  form: Form,
  application: Application,
  { parts, now }: { parts: readonly PartDeadline[]; now: Date },
): ListedApproval[] => {
  const sections = sectionRefsOf(form, application).map((place) => sectionAt(form, application, place));
  return sections.flatMap((section) => {
    const { measureId, sectionId } = section;
    const place = { measureId, sectionId };
    const { groups, approvers, approvals } = section;
    const lines = approvers.map((party) => {
      const given = approvals.find(({ partyId }) => partyId === party.id) ?? null;
      const silent =
        section.unanswered.includes(party) && !isReadyFor(sections, party)
          ? null
          : silentSince(application, parts, section, party, now);
      return { party, line: { ...place, parties: [fullName(party)], given, silentSince: silent, asked: false } };
    });
    return groups.flatMap(({ rule, parties }): ListedApproval[] => {
      const own = lines.filter(({ party }) => parties.includes(party)).map(({ line }) => line);
      if (rule === "asked") return askedLines(own);
      if (rule !== "any") return own;
      const given = own.filter((line) => line.given !== null);
      const [first] = own;
      return given.length > 0 || !first ? given : [{ ...first, parties: own.flatMap((line) => line.parties) }];
    });
  });
};

/**
 * One line for each optional approver that approved, and one for all silent ones with the same missed deadline, or
 * none.
 */
function askedLines(own: readonly ListedApproval[]): ListedApproval[] {
  const silent = new Map<Deadline | null, ListedApproval>();
  for (const line of own.filter(({ given }) => given === null)) {
    const before = silent.get(line.silentSince)?.parties ?? [];
    silent.set(line.silentSince, { ...line, parties: [...before, ...line.parties] });
  }
  return [...own.filter(({ given }) => given !== null), ...silent.values()].map((line) => ({ ...line, asked: true }));
}
