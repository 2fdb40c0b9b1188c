import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { undeliveredCard } from "../../cards/status/undeliveredCard";
import { statusVerbs } from "../../cards/verbs/statusVerbs";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import { type ApplicationContext, withAccess } from "../handler/withAccess";

const undeliveredIn = async (
  { clock, undelivered }: BotDeps,
  { application }: ApplicationContext,
  sent: boolean | null,
  page = 1,
): Promise<AdaptiveCard> =>
  undeliveredCard({
    application,
    undelivered: await undelivered.of(application.id),
    now: clock.now(),
    sent,
    page,
  });

/** "Det som ikke kom fram". */
export const listUndelivered = cardAction(statusVerbs.undelivered, (deps, _turn, { page }, context) =>
  undeliveredIn(deps, context, null, page),
);

/** "Send på nytt". */
export const resendOne = cardAction(statusVerbs.resend, async (deps, turn, { applicationId, messageId }) => {
  const resent = await deps.undelivered.resend(turn.cause, applicationId, messageId);
  if (!resent.ok) return noticeCard({ kind: "already-handled" });
  return withAccess(statusVerbs.undelivered, deps, turn, { applicationId }, (context) =>
    undeliveredIn(deps, context, resent.value),
  );
});
