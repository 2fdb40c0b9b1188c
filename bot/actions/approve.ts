import { z } from "zod";
import { approvedCard } from "../../cards/approvedCard";
import { type ApproveRefusal, approveSection } from "../../domain/approveSection";
import { ok } from "../../domain/outcome";
import { sectionAt } from "../../domain/section";
import { tasksOf } from "../../domain/tasks";
import type { Form } from "../../forms/form";
import { approvalOf, Judged, judged, type NotThere, refusedApproval } from "../approvalCard";
import { cardAction } from "../cardAction";
import { ContentHash, OfPlace } from "../cardData";
import { commonRefusalCard, forMember } from "../opened";

/** Shows what there is to approve, as it stands now. */
export const showApproval = cardAction(
  "approval/show",
  OfPlace.extend({
    page: z.number().int().positive().default(1),
    begun: ContentHash.optional(),
    whole: z.boolean().default(false),
  }),
  (deps, turn, { applicationId, page, begun, whole, ...place }) =>
    forMember(deps, turn, applicationId, (opened) =>
      approvalOf(deps, turn.person.id, opened, place, {
        page,
        whole,
        ...(begun && { begun }),
      }),
    ),
);

/** "Godkjenn" on an approval card. */
export const approve = cardAction(
  "section/approve",
  Judged,
  async (deps, turn, { applicationId, contentHash, measureId, sectionId }) => {
    const place = { measureId, sectionId };
    const outcome = await deps.sections.judge<ApproveRefusal | NotThere>(applicationId, turn.cause, (application) => {
      const found = judged(deps, application, turn.person.id, place);
      if (!found.ok) return found;
      const given = approveSection(found.value.section, application, {
        by: turn.person.id,
        contentHash,
        at: deps.clock.now(),
      });
      return given.ok ? ok({ approvals: given.value.map((approval) => ({ place, approval })) }) : given;
    });
    if (!outcome.ok)
      return (
        (await commonRefusalCard(deps, turn, applicationId, outcome.refusal)) ??
        refusedApproval(deps, turn, applicationId, place, outcome.refusal as ApproveRefusal)
      );

    const { application } = outcome.value;
    const form = deps.forms.get(application.formId) as Form;
    const { toApprove, mayApprove } = tasksOf(form, application, turn.person.id);
    const left = [...toApprove, ...mayApprove];
    return approvedCard({ application, section: sectionAt(form, application, place), left });
  },
);
