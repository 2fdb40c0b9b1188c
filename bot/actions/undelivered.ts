import { noticeCard } from "../../cards/noticeCard";
import { undeliveredCard } from "../../cards/undeliveredCard";
import { cardAction } from "../cardAction";
import { Id, OfApplication, PageNumber } from "../cardData";
import type { BotDeps } from "../deps";
import { forCoordinator } from "../opened";
import type { Turn } from "../turn";

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
export const listUndelivered = cardAction(
  "undelivered/list",
  OfApplication.extend({ page: PageNumber }),
  (deps, turn, { applicationId, page }) => list(deps, turn, applicationId, null, page),
);

/** "Send på nytt". */
export const resendOne = cardAction(
  "undelivered/resend",
  OfApplication.extend({ messageId: Id }),
  (deps, turn, { applicationId, messageId }) =>
    forCoordinator(deps, turn, applicationId, async () => {
      const resent = await deps.undelivered.resend(turn.cause, applicationId, messageId);
      return resent.ok ? list(deps, turn, applicationId, resent.value) : noticeCard({ kind: "already-handled" });
    }),
);
