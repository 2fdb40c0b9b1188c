import type { Form } from "../../forms/form";
import type { Author } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import { type PartyId, type PersonId, writingPartiesOf } from "../application/structure";
import { tasksOf } from "../progress/tasks";
import type { ReviewDecision } from "../section/reviewDecision";
import type { Application } from "../section/section";

/** Some parties' part of one section, ready to be approved. */
export type SectionSubmission = SectionRef & {
  readonly partyIds: readonly PartyId[];
  /** No other party is awaited after this, so open change requests in the section are answered. */
  readonly completes: boolean;
  /** Somebody requested a change, so the thread says that the section was sent again. */
  readonly answers: boolean;
};

/**
 * What a person sends to approval: every section of the journey in which the person's own part is complete and not yet
 * sent. Left out are sections in which the person's own answers are missing, and sections with a change request but no
 * change yet.
 */
export function sendToApproval(form: Form, application: Application, personId: PersonId): SectionSubmission[] {
  const writing = writingPartiesOf(application, personId);
  return tasksOf(form, application, personId).toSend.map(({ step, section }) => {
    const partyIds = section.notSent.map(({ id }) => id).filter((id) => writing.has(id));
    return {
      measureId: step.measureId,
      sectionId: step.sectionId,
      partyIds,
      completes: partyIds.length === section.notSent.length,
      answers: section.changeRequests.length > 0,
    };
  });
}

/** What is stored when sections are sent: the submissions, and the change requests they answer. */
export const submissionDecision = (
  submissions: readonly SectionSubmission[],
  { by, byName, at }: Author,
): ReviewDecision => ({
  submissions: submissions.flatMap(({ partyIds, measureId, sectionId }) =>
    partyIds.map((partyId) => ({ place: { measureId, sectionId }, partyId, personId: by, at })),
  ),
  resolved: submissions.filter(({ completes }) => completes),
  comments: submissions
    .filter(({ answers }) => answers)
    .map(({ measureId, sectionId, partyIds }) => ({
      place: { measureId, sectionId },
      comment: { kind: "sent", to: null, partyId: partyIds[0] ?? null, personId: by, personName: byName, text: "", at },
    })),
});
