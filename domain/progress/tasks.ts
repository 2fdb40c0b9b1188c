import type { Form } from "../../forms/form";
import { type PersonId, writingPartiesOf } from "../application/application";
import type { Missing } from "../section/missing";
import {
  type Application,
  optionalApprovalsFrom,
  awaitedFrom,
  isWritten,
  recordAt,
  type Section,
  sectionAt,
} from "../section/section";
import { answerAt } from "../section/sectionRecord";
import { isRequired } from "../section/slots";
import { sectionRefsOf, type JourneyStep, journeyFor } from "../section/walk";

/** One section of a person's walk, with how far the person's own part has come. */
export type OwnSection = {
  readonly step: JourneyStep;
  readonly section: Section;
  /** What the section cannot do without and only this person's parties can give. */
  readonly missing: readonly Missing[];
  readonly answered: number;
  /** The person's part is done, but not sent to approval. */
  readonly toSend: boolean;
  /** An approver wants it changed, nobody has done so yet, and the word of this person's parties is awaited. */
  readonly wanted: boolean;
};

/** What waits for one person in one application. Nothing in `toWrite`, `toSend` and `toApprove`: finished. */
export type Tasks = {
  readonly own: readonly OwnSection[];
  readonly toWrite: readonly OwnSection[];
  readonly toSend: readonly OwnSection[];
  readonly toApprove: readonly Section[];
  /** What the person's parties are asked about, though nobody waits for their answer: none of it is left to do. */
  readonly optionalApprovals: readonly Section[];
};

export function tasksOf(form: Form, application: Application, personId: PersonId): Tasks {
  const writing = writingPartiesOf(application, personId);
  const own = journeyFor(form, application, personId).map((step): OwnSection => {
    const section = sectionAt(form, application, step);
    const record = recordAt(application, step);
    const has = (field: string, partyId: string | null) => (answerAt(record, field, partyId)?.value ?? null) !== null;
    const ownParties = section.parties.filter(({ id }) => writing.has(id));
    const asked = step.slots.filter((slot) => isRequired(slot, ownParties, record.answers));
    const missing = asked
      .filter((slot) => !has(slot.field.id, slot.party?.id ?? null))
      .map(({ field, party }) => ({ field, party, kind: null }));
    const answered = step.slots.filter(({ field, party }) => has(field.id, party?.id ?? null)).length;
    const unanswered = section.state === "changeWanted" && !isEditedSince(section);
    const awaited = section.notSent.some(({ id }) => writing.has(id));
    const toSend = missing.length === 0 && !unanswered && awaited;
    // Whoever may leave the section empty need not answer a wish for a change, nor who has answered it already.
    const wanted = unanswered && awaited;
    return { step, section, missing, answered, toSend, wanted };
  });
  const written = sectionRefsOf(form, application)
    .map((place) => sectionAt(form, application, place))
    .filter(isWritten);
  const toApprove = written
    .filter(({ state }) => state === "awaitingApproval")
    .filter((section) => awaitedFrom(section, application, personId).length > 0);
  const awaited = new Set(toApprove);
  return {
    own,
    toWrite: own.filter((each) => each.missing.length > 0 || each.wanted),
    toSend: own.filter((each) => each.toSend),
    toApprove,
    optionalApprovals: written.filter(
      (section) => !awaited.has(section) && optionalApprovalsFrom(section, application, personId).length > 0,
    ),
  };
}

/** Whether anybody has written in the section after the newest wish for a change. */
const isEditedSince = ({ answers, changeRequests }: Section): boolean => {
  const newest = Math.max(...changeRequests.map(({ at }) => at.getTime()));
  return answers.some(({ writtenAt }) => writtenAt.getTime() > newest);
};

export const isFinished = ({ toWrite, toSend, toApprove }: Tasks): boolean =>
  toWrite.length + toSend.length + toApprove.length === 0;
