import type { AdaptiveCard } from "../../cards/adaptiveCard";
import { noticeCard } from "../../cards/noticeCard";
import { statusTableCard } from "../../cards/statusTableCard";
import { progressOf } from "../../domain/progress";
import { cardAction } from "../cardAction";
import { OfApplication, PageNumber } from "../cardData";
import { isHere, statusOf } from "../channelCard";
import type { BotDeps } from "../deps";
import type { Turn } from "../turn";

/** What everybody in the channel may see, member or not; elsewhere it is nothing. */
const forChannel = async (
  deps: BotDeps,
  { channel }: Turn,
  applicationId: string,
  show: () => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> =>
  channel && (await isHere(deps, channel, applicationId)) ? show() : noticeCard({ kind: "no-such-thing" });

/** "Oversikten": the status card again, after a look at the table. */
export const showStatus = cardAction("status/show", OfApplication, (deps, turn, { applicationId }) =>
  forChannel(deps, turn, applicationId, () => statusOf(deps, applicationId, null)),
);

/** "Hele tabellen" on the status card, for whoever presses; the others keep what they look at. */
export const showTable = cardAction(
  "status/table",
  OfApplication.extend({ page: PageNumber }),
  (deps, turn, { applicationId, page }) =>
    forChannel(deps, turn, applicationId, async () => {
      const application = await deps.applications.load(applicationId);
      const form = application && deps.forms.get(application.formId);
      if (!application || !form) return noticeCard({ kind: "no-such-thing" });
      return statusTableCard({ application, progress: progressOf(form, application), page });
    }),
);
