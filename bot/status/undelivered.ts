import { noticeCard } from "../../cards/home/noticeCard";
import { undeliveredCard } from "../../cards/status/undeliveredCard";
import { statusVerbs } from "../../cards/verbs/statusVerbs";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { forCoordinator } from "../handler/opened";
import type { Turn } from "../handler/turn";

const list = (deps: BotDeps, turn: Turn, applicationId: string, sent: boolean | null, page = 1) =>
  forCoordinator(deps, turn, applicationId, async ({ application }) =>
    undeliveredCard({
      application,
      undelivered: await deps.undelivered.of(applicationId),
      now: deps.clock.now(),
      sent,
      page,
    }),
  );

/** "Det som ikke kom fram". */
export const listUndelivered = decidingAction(statusVerbs.undelivered, (deps, turn, { applicationId, page }) =>
  list(deps, turn, applicationId, null, page),
);

/** "Send på nytt". */
export const resendOne = decidingAction(statusVerbs.resend, (deps, turn, { applicationId, messageId }) =>
  forCoordinator(deps, turn, applicationId, async () => {
    const resent = await deps.undelivered.resend(turn.cause, applicationId, messageId);
    return resent.ok ? list(deps, turn, applicationId, resent.value) : noticeCard({ kind: "already-handled" });
  }),
);
