import type { AdaptiveCard } from "../cards/adaptiveCard";
import { noticeCard } from "../cards/noticeCard";
import { type StatusNote, statusCard } from "../cards/statusCard";
import { progressOf } from "../domain/progress";
import type { BotDeps } from "./deps";

/** The status card of an application, as anybody in its channel may see it. */
export async function statusOf(
  deps: Pick<BotDeps, "applications" | "forms" | "clock">,
  applicationId: string,
  note: StatusNote | null,
): Promise<AdaptiveCard> {
  const application = await deps.applications.load(applicationId);
  const form = application && deps.forms.get(application.formId);
  if (!application || !form) return noticeCard({ kind: "no-such-thing" });
  return statusCard({ form, application, progress: progressOf(form, application), now: deps.clock.now(), note });
}
