import { noticeCard } from "../../cards/home/noticeCard";
import type { Note } from "../../cards/kit/note";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { remindersCard } from "../../cards/reminders/remindersCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import { openPeople } from "../../domain/progress/openPeople";
import { previewOf } from "../../domain/reminders/previewOf";
import type { ReminderSettings } from "../../domain/reminders/reminderSettings";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import { type ApplicationContext, withAccess } from "../handler/withAccess";

/** An application with its reminder settings. */
type WithReminderSettings = ApplicationContext & { readonly settings: ReminderSettings };

export const withReminderSettings = async (
  { reminders }: BotDeps,
  context: ApplicationContext,
): Promise<WithReminderSettings> => ({
  ...context,
  settings: await reminders.loadSettings(context.application.id),
});

export async function overview(
  deps: BotDeps,
  context: ApplicationContext,
  happened: readonly Note[] = [],
): Promise<AdaptiveCard> {
  const { form, application, settings } = await withReminderSettings(deps, context);
  const now = deps.clock.now();
  return remindersCard({
    form,
    application,
    settings,
    coming: previewOf(form, application, settings, now),
    isOpen: openPeople(form, application).length > 0,
    happened,
    now,
  });
}

/** "Frist og påminnelser": the deadline, and which reminders are sent to whom in the next days. */
export const showReminders = cardAction(remindersVerbs.show, (deps, _turn, _data, context) => overview(deps, context));

/** "Stopp alle" and "Start igjen". */
export const pause = cardAction(remindersVerbs.pause, async (deps, turn, { applicationId, paused }) => {
  const set = await deps.reminders.setPaused(turn.cause, applicationId, paused ? deps.clock.now() : null);
  if (!set.ok) return noticeCard({ kind: "already-handled" });
  return withAccess(remindersVerbs.show, deps, turn, { applicationId }, (context) => overview(deps, context));
});
