import { changeRequestedCard } from "../../cards/approval/changeRequestedCard";
import { approvalVerbs } from "../../cards/verbs/approvalVerbs";
import type { Notice } from "../../domain/application/notice";
import type { PersonId } from "../../domain/application/structure";
import { type RequestChangeRefusal, requestChange } from "../../domain/approval/requestChange";
import { type Application, type Section, sectionAt } from "../../domain/section/section";
import { writersOf } from "../../domain/section/writersOf";
import { ok } from "../../domain/values/outcome";
import type { Form } from "../../forms/form";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { type NotThere, requireReviewableSection } from "../handler/requireReviewableSection";
import { refusedOnApproval } from "./approvalCard";

/** Everybody with a part in the section is told of the request, also people who would otherwise not be notified. */
function whoHears(section: Section, application: Application, asker: PersonId): PersonId[] {
  const people = writersOf(section, application);
  const others = people.filter((id) => id !== asker);
  return others.length > 0 ? others : people;
}

/** "Be om endring" on an approval card. */
export const askChange = decidingAction(
  approvalVerbs.askChange,
  async (deps, turn, { applicationId, contentHash, measureId, sectionId, comment }) => {
    const place = { measureId, sectionId };
    const { person } = turn;
    const outcome = await deps.reviews.review<RequestChangeRefusal | NotThere>(
      applicationId,
      turn.cause,
      (application) => {
        const found = requireReviewableSection(deps, application, person.id, place);
        if (!found.ok) return found;
        const { section } = found.value;
        const asked = requestChange(section, application, {
          id: deps.newId(),
          by: person.id,
          byName: person.name,
          contentHash,
          comment,
          at: deps.clock.now(),
        });
        if (!asked.ok) return asked;
        const request = asked.value;
        const notices = whoHears(section, application, person.id).map(
          (personId): Notice => ({ kind: "change-request", applicationId, ...place, personId, requestId: request.id }),
        );
        return ok({ changeRequests: [{ place, request }], notices });
      },
    );
    if (outcome.ok) {
      const { application } = outcome.value;
      const form = deps.forms.get(application.formId) as Form;
      return changeRequestedCard({ application, section: sectionAt(form, application, place), comment });
    }
    return refusedChange(deps, turn, applicationId, outcome.refusal, (own) =>
      refusedOnApproval(deps, turn, applicationId, place, own, comment),
    );
  },
);
