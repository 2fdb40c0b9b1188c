import type { Form } from "../../forms/form";
import type { SectionRef } from "../answers/sectionRef";
import { isCoordinator, type PersonId, type Structure, writingPartiesOf } from "../application/structure";
import { stepAt } from "../section/journeyFor";
import type { Finding } from "./finding";

/** Where a finding is mended: in a section, or in the coordinator's list of measures, of parties or of approvers. */
export type Mend =
  | { readonly to: "section"; readonly place: SectionRef }
  | { readonly to: "measures" }
  | { readonly to: "people" }
  | { readonly to: "rule"; readonly sectionId: string };

/** Where this person can mend a finding; null if only somebody else can. */
export function mendOf(
  { code, place, by = null, field }: Finding,
  form: Form,
  structure: Structure,
  personId: PersonId,
): Mend | null {
  const leads = (mend: Mend): Mend | null => (isCoordinator(structure, personId) ? mend : null);
  switch (code) {
    case "no-measures":
    case "no-scheme":
      return leads({ to: "measures" });
    case "no-party":
      return leads({ to: (place?.measureId ?? null) === null ? "people" : "measures" });
    case "nobody-writes":
    case "nobody-approves":
      return leads({ to: "people" });
    case "no-approver":
      return place && leads({ to: "rule", sectionId: place.sectionId });
    default:
      if (!place || (by !== null && !writingPartiesOf(structure, personId).has(by))) return null;
      return stepAt(form, structure, personId, place)?.slots.some(
        (slot) => field === undefined || (slot.field.id === field && (!by || !slot.party || slot.party.id === by)),
      )
        ? { to: "section", place }
        : null;
  }
}
