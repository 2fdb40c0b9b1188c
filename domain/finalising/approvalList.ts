import type { Form } from "../../forms/form";
import type { Approval } from "../answers/sectionRecord";
import { type SectionRef, sectionRefsOf } from "../answers/sectionRef";
import { fullName } from "../application/structure";
import { isReadyFor } from "../approval/optionalApprovals";
import type { PartDeadline } from "../reminders/partDeadline";
import { silentSince } from "../reminders/silent";
import { type Application, isWritten, sectionAt } from "../section/section";
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
  /** Optional approvers that were never shown the section: it is not written, or nobody approves for them. */
  readonly notAsked: boolean;
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
      const shown =
        isWritten(section) && application.members.some(({ partyId, approves }) => approves && partyId === party.id);
      const line = { ...place, parties: [fullName(party)], given, silentSince: silent, asked: false, notAsked: false };
      return { party, line, notAsked: !shown && given === null };
    });
    return groups.flatMap(({ rule, parties }): ListedApproval[] => {
      const ofGroup = lines.filter(({ party }) => parties.includes(party));
      if (rule === "asked") return askedLines(ofGroup.map(({ line, notAsked }) => ({ ...line, notAsked })));
      const own = ofGroup.map(({ line }) => line);
      if (rule !== "any") return own;
      const given = own.filter((line) => line.given !== null);
      const [first] = own;
      return given.length > 0 || !first ? given : [{ ...first, parties: own.flatMap((line) => line.parties) }];
    });
  });
};

/**
 * One line for each optional approver that approved, one for all silent ones with the same missed deadline, or none, and
 * one for those that were not asked.
 */
function askedLines(own: readonly ListedApproval[]): ListedApproval[] {
  const silent = new Map<Deadline | boolean | null, ListedApproval>();
  for (const line of own.filter(({ given }) => given === null)) {
    const key = line.notAsked || line.silentSince;
    const before = silent.get(key)?.parties ?? [];
    silent.set(key, { ...line, parties: [...before, ...line.parties] });
  }
  return [...own.filter(({ given }) => given !== null), ...silent.values()].map((line) => ({ ...line, asked: true }));
}
