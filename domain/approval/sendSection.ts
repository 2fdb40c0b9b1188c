import type { Form } from "../../forms/form";
import type { Author, SectionRecord } from "../answers/sectionRecord";
import { isSameSection, type SectionRef } from "../answers/sectionRef";
import { isSameSlot } from "../answers/slot";
import { membershipsOf, type PersonId, writingPartiesOf } from "../application/structure";
import { tasksOf } from "../progress/tasks";
import type { NotThere } from "../section/reviewableSection";
import type { ReviewDecision } from "../section/reviewDecision";
import { type Application, recordAt } from "../section/section";
import { type Outcome, ok, refuse } from "../values/outcome";
import { approvedOnSending, isAllOwn, markOf, onlyApprovedBy, standsForOwn } from "./approvedOnSending";
import type { Sent } from "./sendOwnParts";
import { sendToApproval, submissionDecision } from "./sendToApproval";

/**
 * What a person can send from the card of a section. "answer": the text that somebody wants changed. "last": the only
 * part that is still the person's to write or send. "all": this part and the others, at the end of the walk.
 * `approves`: sending approves too. `rest` names what is approved in the other sections.
 */
export type Sending = {
  readonly kind: "answer" | "last" | "all";
  readonly approves: boolean;
  readonly rest?: string | undefined;
};

/** What the person can send from this section's card, once it is filled in; null if others are still unanswered. */
export function sendingFrom(
  form: Form,
  application: Application,
  personId: PersonId,
  place: SectionRef,
  { walks }: { readonly walks: boolean } = { walks: true },
): Sending | null {
  const { own, toWrite, toSend } = tasksOf(form, application, personId);
  const task = own.find(({ step }) => isSameSection(step, place));
  if (!task) return null;
  const { section, missing } = task;
  const writing = writingPartiesOf(application, personId);
  const partyIds = section.notSent.map(({ id }) => id).filter((id) => writing.has(id));
  const isAnswer = section.state === "changeWanted";
  const others = isAnswer ? [] : [...toWrite, ...toSend].filter((other) => other !== task);
  // All is offered where the person has come to the end: at the last section of the walk, or the last to be answered.
  const isEnd = (walks && task === own.at(-1)) || (toWrite.length === 1 && toWrite.includes(task));
  if (others.some(({ toSend: isReady }) => !isReady) || (others.length > 0 && !isEnd)) return null;
  if (partyIds.length + others.length === 0) return null;

  const completes =
    partyIds.length === section.notSent.length &&
    section.missing.every((each) => missing.some((mine) => isSameSlot(mine, each)));
  const approves = onlyApprovedBy(section, application, personId).some(
    (party) =>
      standsForOwn(section, party, { partyIds }) || (completes && isAllOwn(form, application, section, personId)),
  );
  if (others.length === 0) return { kind: isAnswer ? "answer" : "last", approves };
  const submissions = sendToApproval(form, application, personId).filter((each) => !isSameSection(each, place));
  const rest = approvedOnSending(form, application, submissions, { by: personId, at: new Date(0) });
  return { kind: "all", approves: approves || rest.length > 0, rest: markOf(rest) };
}

/** Why a section that was just saved is not sent. */
export type SendRefusal = { kind: "incomplete" } | { kind: "wish-unanswered" } | { kind: "sent-before" };

const NOTHING = markOf([]);

type SendSection = Author & {
  readonly place: SectionRef;
  /** The section as the person just saved it: what others have changed since is not approved. */
  readonly saved: SectionRecord;
  readonly sending: Sending;
};

/**
 * "Lagre og send", "Lagre og send alt" and "Lagre, send og godkjenn": the person's part of the section, after it was
 * saved, and with "all" of the others. What has changed since the card was drawn is sent, and not approved.
 */
export function sendSection(
  form: Form,
  application: Application,
  { place, saved, sending, ...author }: SendSection,
): Outcome<ReviewDecision & Sent, NotThere | SendRefusal> {
  if (membershipsOf(application, author.by).length === 0) return refuse({ kind: "not-member" });
  const task = tasksOf(form, application, author.by).own.find(({ step }) => isSameSection(step, place));
  if (!task) return refuse({ kind: "stale" });
  if (task.missing.length > 0) return refuse({ kind: "incomplete" });
  if (task.wanted) return refuse({ kind: "wish-unanswered" });
  const isHere = (each: SectionRef) => isSameSection(each, place);
  const submissions = sendToApproval(form, application, author.by).filter(
    (each) => sending.kind === "all" || isHere(each),
  );
  if (submissions.length === 0) return refuse({ kind: "sent-before" });

  const { answers } = recordAt(application, place);
  const isAsSaved = ({ version, ...answer }: SectionRecord["answers"][number]) =>
    saved.answers.some((each) => isSameSlot(each, answer) && each.version === version);
  const own = sending.approves ? approvedOnSending(form, application, submissions, author) : [];
  const rest = markOf(own.filter((each) => !isHere(each.place)));
  const changed = sending.approves && !(answers.every(isAsSaved) && rest === (sending.rest ?? NOTHING));
  const approved = changed ? [] : own;
  return ok({
    ...submissionDecision(submissions, author),
    ...{ approvals: approved, sent: submissions.length, approved, changed },
  });
}
