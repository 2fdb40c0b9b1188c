import type { Form } from "../../forms/form";
import { fullName } from "../application/application";
import { isReadyFor } from "../approval/asked";
import type { PartDeadline } from "../reminders/partDeadlines";
import { silentSince } from "../reminders/silence";
import { type Application, sectionAt } from "../section/section";
import type { Approval } from "../section/sectionRecord";
import { type SectionRef, sectionRefsOf } from "../section/walk";
import type { Deadline } from "../values/deadline";

/** A line of who approves a section: who approved it for which party, and when; nobody where it is not approved. */
export type ListedApproval = SectionRef & {
  /** Several where one of them is enough, and none has, and of those who are only asked, who have not answered. */
  readonly parties: readonly string[];
  readonly given: Pick<Approval, "personName" | "onBehalfOf" | "at"> | null;
  /** The deadline that passed without an answer; null where there was one, or there is time. */
  readonly silentSince: Deadline | null;
  /** Nobody waits for them. */
  readonly asked: boolean;
};

/** Who approved what and when, as it stands: each section in the order of the form, each of its approvers. */
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

/** A line for each who said yes, and one for those together who have not said anything, as long as each other. */
function askedLines(own: readonly ListedApproval[]): ListedApproval[] {
  const silent = new Map<Deadline | null, ListedApproval>();
  for (const line of own.filter(({ given }) => given === null)) {
    const before = silent.get(line.silentSince)?.parties ?? [];
    silent.set(line.silentSince, { ...line, parties: [...before, ...line.parties] });
  }
  return [...own.filter(({ given }) => given !== null), ...silent.values()].map((line) => ({ ...line, asked: true }));
}
