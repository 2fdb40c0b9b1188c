import type { Form } from "../../forms/form";
import { membershipsOf, type PersonId, writingPartiesOf } from "../application/structure";
import { tasksOf } from "../progress/tasks";
import type { NotThere } from "../section/reviewableSection";
import type { ReviewDecision } from "../section/reviewDecision";
import { type Application, recordAt } from "../section/section";
import type { Author, SectionRecord } from "../section/sectionRecord";
import { isSameSection, type SectionRef } from "../section/sectionRef";
import { isSameSlot } from "../section/slot";
import { type Outcome, ok, refuse } from "../values/outcome";
import { approvedOnSending, isAllOwn, onlyApprovedBy, standsForOwn } from "./approvedOnSending";
import type { Sent } from "./sendOwnParts";
import { sendToApproval, submissionDecision } from "./sendToApproval";

/**
 * What a person can send from the card of a section. "answer": the text that somebody wants changed. "last": the only
 * part that is still the person's to write or send. `approves`: sending it approves it too.
 */
export type Sending = { readonly kind: "answer" | "last"; readonly approves: boolean };

/** What the person can send from this section's card, once it is filled in; null if it is better sent with others. */
export function sendingFrom(
  form: Form,
  application: Application,
  personId: PersonId,
  place: SectionRef,
): Sending | null {
  const { own, toWrite, toSend } = tasksOf(form, application, personId);
  const task = own.find(({ step }) => isSameSection(step, place));
  if (!task) return null;
  const { section, missing } = task;
  const writing = writingPartiesOf(application, personId);
  const partyIds = section.notSent.map(({ id }) => id).filter((id) => writing.has(id));
  if (partyIds.length === 0) return null;
  const isAnswer = section.state === "changeWanted";
  if (!isAnswer && [...toWrite, ...toSend].some((other) => other !== task)) return null;

  const completes =
    partyIds.length === section.notSent.length &&
    section.missing.every((each) => missing.some((mine) => isSameSlot(mine, each)));
  const approves = onlyApprovedBy(section, application, personId).some(
    (party) =>
      standsForOwn(section, party, { partyIds }) || (completes && isAllOwn(form, application, section, personId)),
  );
  return { kind: isAnswer ? "answer" : "last", approves };
}

/** Why a section that was just saved is not sent. */
export type SendRefusal = { kind: "incomplete" } | { kind: "wish-unanswered" } | { kind: "sent-before" };

type SendSection = Author & {
  readonly place: SectionRef;
  /** The section as the person just saved it: what others have changed since is not approved. */
  readonly saved: SectionRecord;
  readonly approves: boolean;
};

/** "Lagre og send" and "Lagre, send og godkjenn": the section's part of the person, after it was saved. */
export function sendSection(
  form: Form,
  application: Application,
  { place, saved, approves, ...author }: SendSection,
): Outcome<ReviewDecision & Sent, NotThere | SendRefusal> {
  if (membershipsOf(application, author.by).length === 0) return refuse({ kind: "not-member" });
  const task = tasksOf(form, application, author.by).own.find(({ step }) => isSameSection(step, place));
  if (!task) return refuse({ kind: "stale" });
  if (task.missing.length > 0) return refuse({ kind: "incomplete" });
  if (task.wanted) return refuse({ kind: "wish-unanswered" });
  const submissions = sendToApproval(form, application, author.by).filter((each) => isSameSection(each, place));
  if (submissions.length === 0) return refuse({ kind: "sent-before" });

  const { answers } = recordAt(application, place);
  const isAsSaved = ({ version, ...answer }: SectionRecord["answers"][number]) =>
    saved.answers.some((each) => isSameSlot(each, answer) && each.version === version);
  const changed = approves && !answers.every(isAsSaved);
  const approved = approves && !changed ? approvedOnSending(form, application, submissions, author) : [];
  return ok({ ...submissionDecision(submissions, author), approvals: approved, sent: 1, approved, changed });
}
