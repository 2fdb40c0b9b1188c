import type { Form } from "../../forms/form";
import type { Author } from "../answers/sectionRecord";
import { isSameSection, type SectionRef } from "../answers/sectionRef";
import { type PartyId, type PersonId, writingPartiesOf } from "../application/structure";
import { tasksOf } from "../progress/tasks";
import type { Missing } from "../section/missing";
import type { ReviewDecision } from "../section/reviewDecision";
import type { Application } from "../section/section";
import { LONGEST_COMMENT } from "../values/longestComment";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type SectionSubmission, submissionDecision } from "./sendToApproval";

export type DeclineChangeRefusal =
  | { kind: "not-writer" }
  | { kind: "not-wanted" }
  | { kind: "not-yours" }
  | { kind: "newer-wish" }
  | { kind: "incomplete"; missing: readonly Missing[] }
  | { kind: "reply-too-long"; most: number };

/**
 * A part of a section that goes to approval again unchanged. `text` is a reply to those who requested the change, or
 * empty.
 */
export type DeclinedChange = SectionSubmission & {
  readonly reply: { readonly partyId: PartyId; readonly text: string };
};

export type DeclineChange = {
  readonly by: PersonId;
  readonly place: SectionRef;
  /** Ids of the change requests the person has read. */
  readonly wishes: readonly string[];
  readonly reply: string;
};

/**
 * A writer declines a requested change and keeps the text.
 *
 * Change requests are answered once every awaited party has answered, here or by sending what it changed. One party
 * does not answer for another. A change request newer than the person's card must be read first. A part with missing
 * answers is not sent.
 */
export function declineChange(
  form: Form,
  application: Application,
  { by, place, wishes, reply }: DeclineChange,
): Outcome<DeclinedChange, DeclineChangeRefusal> {
  const own = tasksOf(form, application, by).own.find(({ step }) => isSameSection(step, place));
  if (!own) return refuse({ kind: "not-writer" });
  const { section, missing } = own;
  if (section.state !== "changeWanted") return refuse({ kind: "not-wanted" });
  const writing = writingPartiesOf(application, by);
  const isMine = ({ id }: { id: PartyId }) => writing.has(id);
  const partyIds = section.notSent.filter(isMine).map(({ id }) => id);
  const speaker = partyIds[0] ?? section.parties.find(isMine)?.id;
  const othersAnswer = partyIds.length === 0 && section.notSent.length > 0;
  if (speaker === undefined || othersAnswer) return refuse({ kind: "not-yours" });
  if (missing.length > 0) return refuse({ kind: "incomplete", missing });
  if (section.changeRequests.some(({ id }) => !wishes.includes(id))) return refuse({ kind: "newer-wish" });
  const text = reply.trim();
  if (text.length > LONGEST_COMMENT) return refuse({ kind: "reply-too-long", most: LONGEST_COMMENT });
  return ok({
    measureId: place.measureId,
    sectionId: place.sectionId,
    partyIds,
    completes: partyIds.length === section.notSent.length,
    answers: false,
    reply: { partyId: speaker, text },
  });
}

/** "Send til godkjenning igjen": declines the change, sends the section again and passes the reply on. */
export function declineAndSend(
  form: Form,
  application: Application,
  { byName, at, ...command }: DeclineChange & Author,
): Outcome<ReviewDecision, DeclineChangeRefusal> {
  const declined = declineChange(form, application, command);
  if (!declined.ok) return declined;
  const { by, place } = command;
  const said = { ...declined.value.reply, personId: by, personName: byName, at };
  return ok({
    ...submissionDecision([declined.value], { by, byName, at }),
    comments: [{ place, comment: { kind: "reply", to: null, ...said } }],
  });
}
