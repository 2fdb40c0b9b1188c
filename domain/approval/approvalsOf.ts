import type { Form } from "../../forms/form";
import type { SectionRecord } from "../answers/sectionRecord";
import { isSameSection } from "../answers/sectionRef";
import { formSection, type Slot } from "../answers/slot";
import type { Party, Structure } from "../application/structure";
import { isAwaited } from "../section/approverGroup";
import { type Section, sectionAt } from "../section/section";

/** Parties that have approved the section's current content, and parties whose approval later changes have voided. */
export type Approvals = { readonly given: readonly Party[]; readonly voided: readonly Party[] };

const none: Approvals = { given: [], voided: [] };

/**
 * The approvals of one section, derived from its own record, and from the `others` that decide what it asks
 * (`placesShowing`). A computed section has no writers and yields none.
 * An optional approver stands for its own part, so its approval counts only if that part is written in these slots.
 */
export function approvalsOf(
  form: Form,
  structure: Structure,
  record: SectionRecord,
  others: readonly SectionRecord[],
  slots: readonly Slot[] = [],
): Approvals {
  if (record.approvals.length === 0 || formSection(form, record.sectionId)?.computed === "totals") return none;
  const section = sectionAt(
    form,
    {
      ...structure,
      records: [record, ...others.filter((each) => !isSameSection(each, record))],
      amounts: [],
      discussions: [],
    },
    record,
  );
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
