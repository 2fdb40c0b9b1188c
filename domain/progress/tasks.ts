import type { Form } from "../../forms/form";
import { sectionRefsOf } from "../answers/sectionRef";
import { isRequired, type Slot, shownAmong, slotId } from "../answers/slot";
import { type PersonId, writingPartiesOf } from "../application/structure";
import { isEarly } from "../consultation/consultationPlace";
import { answeredSlots } from "../section/answeredSlots";
import { awaitedFrom, optionalApprovalsFrom } from "../section/approvesFor";
import { type JourneyStep, journeyFor } from "../section/journeyFor";
import type { Missing } from "../section/missing";
import { type Application, isWritten, type Section, sectionAt } from "../section/section";

/** One section of a person's journey, and how far the person's own part has come. */
export type WritingTask = {
  readonly step: JourneyStep;
  readonly section: Section;
  /** Required answers that only this person's parties can give. */
  readonly missing: readonly Missing[];
  readonly answered: number;
  /** Whether it has a field that this person's parties must answer by now. */
  readonly isRequired: boolean;
  /** The person's part is done, but not sent to approval. */
  readonly toSend: boolean;
  /** The consultation of a draft that is not fit to read yet: nothing is asked before that. */
  readonly later: boolean;
  /** An approver has requested a change, nobody has made it yet, and this person's parties have not answered. */
  readonly wanted: boolean;
};

/**
 * Open work of one person in one application. The person is finished when `toWrite`, `toSend` and `toApprove` are
 * empty.
 */
export type Tasks = {
  readonly own: readonly WritingTask[];
  readonly toWrite: readonly WritingTask[];
  readonly toSend: readonly WritingTask[];
  readonly toApprove: readonly Section[];
  /** Sections the person's parties may approve, though nobody waits for it. Not counted as work left to do. */
  readonly optionalApprovals: readonly Section[];
};

/** In a final application nobody writes or approves. */
export const NO_TASKS: Tasks = { own: [], toWrite: [], toSend: [], toApprove: [], optionalApprovals: [] };

export function tasksOf(form: Form, application: Application, personId: PersonId): Tasks {
  const writing = writingPartiesOf(application, personId);
  const own = journeyFor(form, application, personId).map((step): WritingTask => {
    const section = sectionAt(form, application, step);
    const has = (slot: Slot) => answeredSlots(section).has(slotId(slot));
    const ownParties = section.parties.filter(({ id }) => writing.has(id));
    const slots = shownAmong(step.slots, section);
    const asked = slots.filter((slot) => isRequired(slot, ownParties, section));
    const missing = asked.filter((slot) => !has(slot)).map(({ field, party }) => ({ field, party, kind: null }));
    const answered = slots.filter(has).length;
    const unanswered = section.state === "changeWanted" && !isEditedSince(section);
    const awaited = section.notSent.some(({ id }) => writing.has(id));
    const toSend = missing.length === 0 && !unanswered && awaited;
    // Parties that may leave the section empty, or have answered already, need not answer a change request.
    const wanted = unanswered && awaited;
    const later = section.form.role === "consultation" && isEarly(form, application, section);
    return { step, section, missing, answered, isRequired: asked.length > 0 && !later, toSend, later, wanted };
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
    toWrite: own.filter((each) => !each.later && (each.missing.length > 0 || each.wanted)),
    toSend: own.filter((each) => each.toSend),
    toApprove,
    optionalApprovals: written.filter(
      (section) => !awaited.has(section) && optionalApprovalsFrom(section, application, personId).length > 0,
    ),
  };
}

/** The same when a reminder is due: near the deadline, the consultation no longer waits for the rest of the draft. */
export const tasksWhenDue = (form: Form, application: Application, personId: PersonId): Tasks => {
  const tasks = tasksOf(form, application, personId);
  return { ...tasks, toWrite: tasks.own.filter(({ missing, wanted }) => missing.length > 0 || wanted) };
};

/** Whether anybody has written in the section since the newest change request. */
const isEditedSince = ({ answers, changeRequests }: Section): boolean => {
  const newest = Math.max(...changeRequests.map(({ at }) => at.getTime()));
  return answers.some(({ writtenAt }) => writtenAt.getTime() > newest);
};

export const isFinished = ({ toWrite, toSend, toApprove }: Tasks): boolean =>
  toWrite.length + toSend.length + toApprove.length === 0;
