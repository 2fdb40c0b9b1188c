import type { Form } from "../forms/form";
import { fullName } from "./application";
import { type Application, sectionAt } from "./section";
import { type Place, placesOf } from "./walk";

/** A party that approves a section: who approved it for the party, and when; nobody where it is not approved. */
export type ListedApproval = Place & {
  readonly party: string;
  readonly given: { readonly personId: string; readonly at: Date } | null;
};

/** Who approved what and when, as it stands: each section in the order of the form, each of its approvers. */
export const approvalList = (form: Form, application: Application): ListedApproval[] =>
  placesOf(form, application).flatMap((place) => {
    const { approvers, approvals } = sectionAt(form, application, place);
    return approvers.map((party) => {
      const found = approvals.find(({ partyId }) => partyId === party.id);
      return { ...place, party: fullName(party), given: found ? { personId: found.personId, at: found.at } : null };
    });
  });
