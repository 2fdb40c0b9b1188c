import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { statusTableCard } from "../../cards/status/statusTableCard";
import { statusVerbs } from "../../cards/verbs/statusVerbs";
import { progressOf } from "../../domain/progress/progress";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import type { Turn } from "../handler/turn";
import { isHere, statusOf } from "./channelCard";

/** What everybody in the channel may see, member or not; elsewhere it is nothing. */
const forChannel = async (
  deps: BotDeps,
  { channel }: Turn,
  applicationId: string,
  show: () => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> =>
  channel && (await isHere(deps, channel, applicationId)) ? show() : noticeCard({ kind: "no-such-thing" });

/** "Oversikten": the status card again, after a look at the table. */
export const showStatus = decidingAction(statusVerbs.show, (deps, turn, { applicationId }) =>
  forChannel(deps, turn, applicationId, () => statusOf(deps, applicationId, null)),
);

/** "Hele tabellen" on the status card, for whoever presses; the others keep what they look at. */
export const showTable = decidingAction(statusVerbs.table, (deps, turn, { applicationId, page }) =>
  forChannel(deps, turn, applicationId, async () => {
    const application = await deps.applications.load(applicationId);
    const form = application && deps.forms.get(application.formId);
    if (!application || !form) return noticeCard({ kind: "no-such-thing" });
    return statusTableCard({ application, progress: progressOf(form, application), page });
  }),
);
