import type { Form } from "../../forms/form";
import { type PartyId, type PersonId, writingPartiesOf } from "../application/application";
import type { Judgement } from "../ports/ports";
import { tasksOf } from "../progress/tasks";
import type { Application } from "../section/section";
import type { SectionRef } from "../section/walk";

/** Some parties' part of one section, ready to be approved. */
export type Sending = SectionRef & {
  readonly partyIds: readonly PartyId[];
  /** Nobody else's word is awaited then: what somebody wished changed in the section is answered. */
  readonly completes: boolean;
  /** Somebody wished a change: that it was sent again is said in the thread. */
  readonly answers: boolean;
};

/**
 * What a person sends to approval: every section of the walk in which the person's own part is complete and not yet
 * sent. A section with a gap of the person's own is left out, and so is one that somebody wants changed and nobody has
 * changed.
 */
export function sendToApproval(form: Form, application: Application, personId: PersonId): Sending[] {
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

/** What is stored of sendings: the parties' word, and which wishes for a change are answered by it. */
export const judgementOf = (
  sendings: readonly Sending[],
  { by, byName, at }: { by: PersonId; byName: string; at: Date },
): Judgement => ({
  sendings: sendings.flatMap(({ partyIds, measureId, sectionId }) =>
    partyIds.map((partyId) => ({ place: { measureId, sectionId }, partyId, personId: by, at })),
  ),
  resolved: sendings.filter(({ completes }) => completes),
  comments: sendings
    .filter(({ answers }) => answers)
    .map(({ measureId, sectionId, partyIds }) => ({
      place: { measureId, sectionId },
      comment: { kind: "sent", to: null, partyId: partyIds[0] ?? null, personId: by, personName: byName, text: "", at },
    })),
});
