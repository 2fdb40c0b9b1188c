import type { Form } from "../forms/form";
import type { Party, Structure } from "./application";
import { type Section, sectionAt } from "./section";
import type { SectionRecord } from "./sectionRecord";
import { formSection } from "./slots";

/** Who has approved a section as it stands, and who approved what has been changed since. */
export type Approvals = { readonly standing: readonly Party[]; readonly fallen: readonly Party[] };

const none: Approvals = { standing: [], fallen: [] };

/**
 * The approvals of one section, worked out from its own record alone. A section that is computed from the others has
 * no writers, and nothing is said of it here.
 */
export function approvalsOf(form: Form, structure: Structure, record: SectionRecord): Approvals {
  if (record.approvals.length === 0 || formSection(form, record.sectionId)?.computed === "totals") return none;
  const section = sectionAt(form, { ...structure, records: [record], amounts: [], discussions: [] }, record);
  const partiesIn = (given: Section["approvals"]) =>
    section.approvers.filter(({ id }) => given.some(({ partyId }) => partyId === id));
  return { standing: partiesIn(section.approvals), fallen: partiesIn(section.voided) };
}
