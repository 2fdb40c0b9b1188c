import { noticeCard } from "../../cards/home/noticeCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import { reminderNow } from "../../domain/reminders/reminderNow";
import { cardAction } from "../handler/cardAction";
import { personAgain } from "./showPerson";
import { withReminderSettings } from "./showReminders";

/** "Send påminnelse nå": sends today's card once. */
export const sendNow = cardAction(remindersVerbs.sendNow, async (deps, turn, data, context) => {
  const { personId } = data;
  const { form, application, settings } = await withReminderSettings(deps, context);
  if (!settings.people.has(personId)) return noticeCard({ kind: "stale" });
  const now = deps.clock.now();
  const planned = reminderNow(form, application, settings, personId, now);
  if (!planned.ok) return personAgain(deps, turn, data, { happened: planned.refusal.kind });
  const { day, part } = planned.value;
  const sent = await deps.reminders.sendNow(turn.cause, personId, day, part, now);
  if (!sent.ok) return noticeCard({ kind: "already-handled" });
  return personAgain(deps, turn, data, { happened: sent.value ? "sent" : "already" });
});
