import { type KeepProblem, keepTextCard } from "../../cards/approval/keepTextCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { approvalVerbs } from "../../cards/verbs/approvalVerbs";
import type { PersonId } from "../../domain/application/structure";
import { changeRequestReply } from "../../domain/approval/answeredChangeRequest";
import { type DeclineChangeRefusal, declineChange } from "../../domain/approval/declineChange";
import { judgementOf } from "../../domain/approval/sendToApproval";
import { journeyFor } from "../../domain/section/journeyFor";
import { recordAt } from "../../domain/section/section";
import { isSameSection, type SectionRef } from "../../domain/section/sectionRef";
import { ok, refuse } from "../../domain/values/outcome";
import { type ApplicationContext, withAccess } from "../handler/access";
import { cardAction, decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { refusedChange } from "../handler/refusedChange";
import { summaryAfter } from "../writing/walkCard";

type Typing = { readonly reply: string; readonly problem: KeepProblem | null };

/**
 * The change requests in a section, with a button to keep its text. Stale if there are none, or the person writes
 * nothing there.
 */
function keepCard(
  { clock }: Pick<BotDeps, "clock">,
  personId: PersonId,
  { form, application }: ApplicationContext,
  place: SectionRef,
  { reply, problem }: Typing = { reply: "", problem: null },
): AdaptiveCard {
  const wishes = recordAt(application, place).changeRequests.filter(({ resolved }) => !resolved);
  const isOwn = journeyFor(form, application, personId).some((step) => isSameSection(step, place));
  if (!isOwn || wishes.length === 0) return noticeCard({ kind: "stale" });
  return keepTextCard({ form, application, place, wishes, typedReply: reply, problem, now: clock.now() });
}

/** "Behold teksten", wherever a change request is shown. */
export const askKeep = cardAction(approvalVerbs.askKeep, (deps, { person }, { measureId, sectionId }, context) =>
  keepCard(deps, person.id, context, { measureId, sectionId }),
);

/** "Send til godkjenning igjen": keeps the text, and passes the writer's comment on to the approver. */
export const keep = decidingAction(
  approvalVerbs.keep,
  async (deps, turn, { applicationId, measureId, sectionId, wishes, reply }) => {
    const { person } = turn;
    const place = { measureId, sectionId };
    const outcome = await deps.reviews.review<DeclineChangeRefusal>(applicationId, turn.cause, (application) => {
      const form = deps.forms.get(application.formId);
      if (!form) return refuse({ kind: "not-writer" });
      const kept = declineChange(form, application, { by: person.id, place, wishes, reply });
      if (!kept.ok) return kept;
      const said = { by: person.id, byName: person.name, at: deps.clock.now() };
      return ok({
        ...judgementOf([kept.value], said),
        comments: [{ place, comment: changeRequestReply(kept.value, said) }],
      });
    });
    if (outcome.ok) return summaryAfter(deps, turn, applicationId, { sent: 1 });
    return refusedChange(deps, turn, applicationId, outcome.refusal, (problem) =>
      withAccess(approvalVerbs.askKeep, deps, turn, { applicationId }, async (context) =>
        problem.kind === "not-writer" || problem.kind === "not-wanted"
          ? noticeCard({ kind: "stale" })
          : keepCard(deps, person.id, context, place, { reply, problem }),
      ),
    );
  },
);
