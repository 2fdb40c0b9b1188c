import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { type StatusNote, statusCard } from "../../cards/status/statusCard";
import { currentFinalisation } from "../../domain/finalising/finalisation";
import { progressOf } from "../../domain/progress/progress";
import { silentIn } from "../../domain/reminders/silent";
import type { BotDeps } from "../handler/deps";
import type { Channel } from "../handler/turn";

/** An application of the channel that a button was pressed in; ids of other channels' applications are none. */
export const isHere = async (
  { applications }: Pick<BotDeps, "applications">,
  channel: Channel,
  applicationId: string,
): Promise<boolean> => (await applications.inChannel(channel)).includes(applicationId);

/** The status card of an application, as anybody in its channel may see it. */
export async function statusOf(
  deps: Pick<BotDeps, "applications" | "deadlines" | "finalisations" | "forms" | "clock">,
  applicationId: string,
  note: StatusNote | null,
): Promise<AdaptiveCard> {
  const application = await deps.applications.load(applicationId);
  const form = application && deps.forms.get(application.formId);
  if (!application || !form) return noticeCard({ kind: "no-such-thing" });
  const final =
    application.status === "drafting" ? null : currentFinalisation(await deps.finalisations.of(applicationId));
  const progress = progressOf(form, application);
  const now = deps.clock.now();
  const silent = final
    ? []
    : silentIn(application, progress.sections, await deps.deadlines.partsOf(applicationId), now);
  return statusCard({ form, application, progress, now, note, final, silent });
}
