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

/** What is wished in a section, with the way to let its text stand. Stale where nothing is wished, or nothing is the person's. */
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

/** "Behold teksten", wherever a wish for a change is shown. */
export const askKeep = cardAction(approvalVerbs.askKeep, (deps, { person }, { measureId, sectionId }, context) =>
  keepCard(deps, person.id, context, { measureId, sectionId }),
);

/** "Send til godkjenning igjen": the text stands, and what the writer says to that reaches the approver with it. */
export const keep = decidingAction(
  approvalVerbs.keep,
  async (deps, turn, { applicationId, measureId, sectionId, wishes, reply }) => {
    const { person } = turn;
    const place = { measureId, sectionId };
    const outcome = await deps.sections.review<DeclineChangeRefusal>(applicationId, turn.cause, (application) => {
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
