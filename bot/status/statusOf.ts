import { formMissingCard } from "../../cards/home/formMissingCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { sentBeforeInWords } from "../../cards/status/deliveryInWords";
import { statusCard } from "../../cards/status/statusCard";
import type { StatusNote } from "../../cards/status/statusNote";
import { formFor } from "../../domain/application/formInYear";
import type { Notice } from "../../domain/application/notice";
import { currentFinalisation } from "../../domain/finalising/finalisation";
import { progressOf } from "../../domain/progress/progress";
import { silentIn } from "../../domain/reminders/silent";
import type { Application } from "../../domain/section/section";
import type { BotDeps } from "../handler/botDeps";
import type { Turn } from "../handler/turn";
import { afterwardsOf } from "./afterwardsOf";

type StatusDeps = Pick<BotDeps, "awards" | "deadlines" | "finalisations" | "forms" | "links" | "clock">;

/** The status card of an application, as everybody in its channel may see it. */
export async function statusOf(
  deps: StatusDeps & Pick<BotDeps, "applications">,
  applicationId: string,
  note: StatusNote | null,
): Promise<AdaptiveCard> {
  const application = await deps.applications.load(applicationId);
  return application ? statusOfLoaded(deps, application, note) : noticeCard({ kind: "no-such-thing" });
}

/** The same for an application that was just loaded. */
export async function statusOfLoaded(
  deps: StatusDeps,
  application: Application,
  note: StatusNote | null,
): Promise<AdaptiveCard> {
  const { id: applicationId } = application;
  const form = formFor(deps.forms, application);
  if (!form) return formMissingCard(application);
  const [finals, renewals, parts, { comparison }] = await Promise.all([
    deps.finalisations.of(applicationId),
    deps.deadlines.calendarRenewals([applicationId], null),
    deps.deadlines.partsOf(applicationId),
    afterwardsOf(deps, application),
  ]);
  const final = application.status === "drafting" ? null : currentFinalisation(finals);
  const sentBefore = final ? null : sentBeforeInWords(finals);
  const progress = progressOf(form, application);
  const now = deps.clock.now();
  const silent = final ? [] : silentIn(application, progress.sections, parts, now);
  return statusCard({
    ...{ form, application, progress, now, note, final, comparison, sentBefore, silent },
    calendarUrl: deps.links.toCalendar(application, { personId: null, renewals: renewals.get(applicationId) ?? 0 }),
  });
}

/** Answers a press in the channel: the shared card stays, and the presser's own card goes to their chat. */
export async function toChat(deps: BotDeps, turn: Turn, applicationId: string, notice: Notice): Promise<AdaptiveCard> {
  // The second press of a double click gets the same answer: the card is on its way.
  await deps.messages.send(turn.cause, [notice]);
  return statusOf(deps, applicationId, { kind: "sent-to-chat" });
}
