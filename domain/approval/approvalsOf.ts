import type { Form } from "../../forms/form";
import type { Party, Structure } from "../application/application";
import { isAwaited } from "../section/approvalRule";
import { type Section, sectionAt } from "../section/section";
import type { SectionRecord } from "../section/sectionRecord";
import { formSection, type Slot } from "../section/slots";

/** Who has approved a section as it stands, and who approved what has been changed since. */
export type Approvals = { readonly given: readonly Party[]; readonly voided: readonly Party[] };

const none: Approvals = { given: [], voided: [] };

/**
 * The approvals of one section, worked out from its own record alone. A section that is computed from the others has
 * no writers, and nothing is said of it here. Of those who are only asked, and stand for their own part, those have
 * approved for whoever writes in these slots whose part is written there.
 */
export function approvalsOf(
  form: Form,
  structure: Structure,
  record: SectionRecord,
  slots: readonly Slot[] = [],
): Approvals {
  if (record.approvals.length === 0 || formSection(form, record.sectionId)?.computed === "totals") return none;
  const section = sectionAt(form, { ...structure, records: [record], amounts: [], discussions: [] }, record);
  const partiesIn = (given: Section["approvals"]) =>
    section.approvers.filter(({ id }) => given.some(({ partyId }) => partyId === id));
  const asked = section.groups.filter((group) => !isAwaited(group)).flatMap(({ parties }) => parties);
  const isWrittenIn = ({ id, kind }: Party) =>
    slots.some(({ field, party }) => (party ? party.id === id : field.writers.includes(kind)));
  return {
    given: partiesIn(section.approvals).filter((party) => !asked.includes(party) || isWrittenIn(party)),
    voided: partiesIn(section.voided),
  };
}
