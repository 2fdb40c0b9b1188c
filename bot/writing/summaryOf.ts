import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { summaryCard } from "../../cards/writing/summaryCard";
import type { PersonId } from "../../domain/application/structure";
import { approvedOnSending } from "../../domain/approval/approvedOnSending";
import type { Sent } from "../../domain/approval/sendOwnParts";
import { sendToApproval } from "../../domain/approval/sendToApproval";
import { tasksOf } from "../../domain/progress/tasks";
import type { BotDeps } from "../handler/botDeps";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";

/** What the end of the journey adds: what was sent. */
type Ended = { readonly sent?: Sent | null };

/** The end of the journey. */
export const summaryOf = (
  { clock }: Pick<BotDeps, "clock">,
  personId: PersonId,
  { form, application }: ApplicationContext,
  { sent = null }: Ended = {},
): AdaptiveCard => {
  const now = clock.now();
  const submissions = sendToApproval(form, application, personId);
  const approves = approvedOnSending(form, application, submissions, { by: personId, at: now });
  const tasks = tasksOf(form, application, personId);
  return summaryCard({ form, application, tasks, approves, sent, now });
};

/** The end of the journey, after a change. */
export const summaryAfter = (deps: BotDeps, turn: Turn, applicationId: string, ended: Ended): Promise<AdaptiveCard> =>
  withAccess(writingVerbs.summary, deps, turn, { applicationId }, async (context) =>
    summaryOf(deps, turn.person.id, context, ended),
  );
