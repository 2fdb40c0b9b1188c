import { type DeclineProblem, declineChangeCard } from "../../cards/approval/declineChangeCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { approvalVerbs } from "../../cards/verbs/approvalVerbs";
import type { ReturnTo } from "../../cards/verbs/cardData";
import type { SectionRef } from "../../domain/answers/sectionRef";
import type { PersonId } from "../../domain/application/structure";
import { declineAndSend } from "../../domain/approval/declineChange";
import { stepAt } from "../../domain/section/journeyFor";
import { recordAt } from "../../domain/section/section";
import type { BotDeps } from "../handler/botDeps";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { review } from "../handler/review";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { summaryAfter } from "../writing/summaryOf";

type Typing = { readonly reply: string; readonly problem: DeclineProblem | null };
type Place = SectionRef & { readonly returnTo?: ReturnTo };

/**
 * The change requests in a section, with a button to keep its text. Stale if there are none, or the person writes
 * nothing there.
 */
function declineCard(
  { clock }: Pick<BotDeps, "clock">,
  personId: PersonId,
  { form, application }: ApplicationContext,
  { returnTo, ...place }: Place,
  { reply, problem }: Typing = { reply: "", problem: null },
): AdaptiveCard {
  const changeRequests = recordAt(application, place).changeRequests.filter(({ resolved }) => !resolved);
  const isOwn = stepAt(form, application, personId, place) !== undefined;
  if (!isOwn || changeRequests.length === 0) return noticeCard({ kind: "stale" });
  return declineChangeCard({
    form,
    application,
    place,
    returnTo,
    changeRequests,
    typedReply: reply,
    problem,
    now: clock.now(),
  });
}

const placeIn = ({ measureId, sectionId, returnTo }: Place): Place => ({ measureId, sectionId, returnTo });

/** "Behold teksten", wherever a change request is shown. */
export const askKeepText = cardAction(approvalVerbs.askKeep, (deps, { person }, data, context) =>
  declineCard(deps, person.id, context, placeIn(data)),
);

/** "Send til godkjenning igjen": keeps the text, and passes the writer's comment on to the approver. */
export const declineChangeRequest = decidingAction(
  approvalVerbs.keep,
  async (deps, turn, { applicationId, measureId, sectionId, wishes, reply, returnTo }) => {
    const place = { measureId, sectionId };
    const outcome = await review(deps, turn, applicationId, (form, application, author) =>
      declineAndSend(form, application, { ...author, place, wishes, reply }),
    );
    if (outcome.ok) return summaryAfter(deps, turn, applicationId, { sent: { sent: 1, approved: [], changed: false } });
    return refusedChange(deps, turn, applicationId, outcome.refusal, (problem) =>
      withAccess(approvalVerbs.askKeep, deps, turn, { applicationId }, async (context) =>
        problem.kind === "not-writer" || problem.kind === "not-wanted"
          ? noticeCard({ kind: "stale" })
          : declineCard(deps, turn.person.id, context, { ...place, returnTo }, { reply, problem }),
      ),
    );
  },
);
