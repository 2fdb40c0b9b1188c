import type { Form } from "../forms/form";
import { fullName } from "./application";
import type { Deadline } from "./deadline";
import type { PartDeadline } from "./partDeadlines";
import { type Application, sectionAt } from "./section";
import type { Approval } from "./sectionRecord";
import { silentSince } from "./silence";
import { type Place, placesOf } from "./walk";

/** A line of who approves a section: who approved it for which party, and when; nobody where it is not approved. */
export type ListedApproval = Place & {
  /** Several where one of them is enough, and none has. */
  readonly parties: readonly string[];
  readonly given: Pick<Approval, "personName" | "onBehalfOf" | "at"> | null;
  /** The deadline that passed without an answer; null where there was one, or there is time. */
  readonly silentSince: Deadline | null;
};

/** Who approved what and when, as it stands: each section in the order of the form, each of its approvers. */
export const approvalList = (
  form: Form,
  application: Application,
  { parts, now }: { parts: readonly PartDeadline[]; now: Date },
): ListedApproval[] =>
  placesOf(form, application).flatMap((place) => {
    const section = sectionAt(form, application, place);
    const { groups, approvers, approvals } = section;
    const lines = approvers.map((party) => {
      const given = approvals.find(({ partyId }) => partyId === party.id) ?? null;
      const silent = silentSince(application, parts, section, party, now);
      return { party, line: { ...place, parties: [fullName(party)], given, silentSince: silent } };
    });
    return groups.flatMap(({ rule, parties }): ListedApproval[] => {
      const own = lines.filter(({ party }) => parties.includes(party)).map(({ line }) => line);
      if (rule !== "any") return own;
      const given = own.filter((line) => line.given !== null);
      const [first] = own;
      return given.length > 0 || !first ? given : [{ ...first, parties: own.flatMap((line) => line.parties) }];
    });
  });
