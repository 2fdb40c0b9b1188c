import type { Field, Form } from "../../forms/form";
import {
  type Answer,
  type AnswerValue,
  type ChangeRequest,
  contentOf,
  type SectionRecord,
} from "../answers/sectionRecord";
import { isSameSection } from "../answers/sectionRef";
import { answersShown, isSameSlot, type Slot, slotsOf } from "../answers/slot";
import type { Party, PartyId, PersonId } from "../application/structure";
import type { Amount } from "../application/totals";
import type { Section } from "../section/section";
import type { WrittenThen } from "../section/writtenThen";

/** A field whose value differs from before; null if there was, or is, no value. */
export type AnswerChange = {
  readonly field: Field;
  readonly party: Party | null;
  readonly before: AnswerValue | null;
  readonly after: AnswerValue | null;
};

type Written = readonly (Pick<Answer, "field" | "partyId" | "value"> | WrittenThen)[];

const valueIn = (answers: Written, slot: Slot): AnswerValue | null =>
  answers.find((answer) => isSameSlot(answer, slot))?.value ?? null;

/**
 * The fields of a section that differ from what a party approved, in the order of the form, party by party.
 *
 * If the form limits approvals to the party's own answers (`approval: "own"`), only those are compared. With no
 * approver given, everything is compared.
 */
export function changesSince(section: Section, then: readonly WrittenThen[], approver: PartyId | null): AnswerChange[] {
  const before = answersShown(
    section.form,
    then.filter((written) => isSameSection(written, section)),
    section.isTrue,
  );
  return slotsOf(section.form, section.parties)
    .filter(({ party }) => section.form.approval === "whole" || approver === null || party?.id === approver)
    .flatMap((slot): AnswerChange[] => {
      const was = valueIn(before, slot);
      const is = valueIn(section.answers, slot);
      return contentOf(was) === contentOf(is) ? [] : [{ ...slot, before: was, after: is }];
    });
}

/** The ledger as it was then. */
export const amountsThen = (form: Form, then: readonly WrittenThen[]): Amount[] =>
  then.flatMap(({ measureId, sectionId, field, partyId, value }) => {
    const asked = form.sections.find(({ id }) => id === sectionId)?.fields.find(({ id }) => id === field);
    return asked?.type === "amount" && measureId !== null && partyId !== null && typeof value === "number"
      ? [{ measureId, partyId, purpose: asked.purpose, year: asked.year ?? 0, kroner: value }]
      : [];
  });

/**
 * The person's own request for a change that has been answered since, for a party that has not approved the section
 * after it; null if there is none.
 */
export const answeredWish = (
  section: Section,
  { changeRequests }: Pick<SectionRecord, "changeRequests">,
  by: PersonId,
): ChangeRequest | null =>
  [...changeRequests]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .find(
      ({ personId, partyId, resolved, at }) =>
        resolved &&
        personId === by &&
        section.unapproved.some(({ id }) => id === partyId) &&
        !section.voided.some((approval) => approval.partyId === partyId && approval.at > at),
    ) ?? null;

/**
 * The newest voided approval that this person gave for these parties; null if there is none. A colleague's approval
 * does not count: this person has not read what the colleague read.
 */
export const latestVoidedApproval = ({ voided }: Section, parties: readonly Pick<Party, "id">[], by: PersonId) =>
  voided
    .filter(({ partyId, personId }) => personId === by && parties.some(({ id }) => id === partyId))
    .sort((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null;
