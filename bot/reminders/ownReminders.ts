import { z } from "zod";
import { noticeCard } from "../../cards/home/noticeCard";
import { putOffCard } from "../../cards/reminders/putOffCard";
import { reminderChoiceCard } from "../../cards/reminders/reminderChoiceCard";
import { putOffTo } from "../../domain/reminders/dueReminder";
import { EARLIEST_HOUR, LATEST_CHOICE, RHYTHMS, type Rhythm } from "../../domain/reminders/reminderChoice";
import { localDay } from "../../domain/values/deadline";
import { cardAction } from "../handler/cardAction";

/** "Innstillinger" under a reminder: how a person wants to be reminded, in all applications. */
export const showChoice = cardAction("me/reminders", z.object({}), async (deps, { person }) =>
  reminderChoiceCard({ choice: await deps.reminders.choice(person.id), saved: false }),
);

const Choice = z.object({
  rhythm: z.enum(RHYTHMS as [Rhythm, ...Rhythm[]]),
  hour: z.coerce.number().int().min(EARLIEST_HOUR).max(LATEST_CHOICE),
});

export const choose = cardAction("me/setReminders", Choice, async (deps, { person, cause }, chosen) => {
  const set = await deps.reminders.choose(cause, person.id, chosen, deps.clock.now());
  return set.ok ? reminderChoiceCard({ choice: chosen, saved: true }) : noticeCard({ kind: "already-handled" });
});

/** "Utsett til i morgen". The card of another day is too old for that. */
export const putOff = cardAction(
  "me/putOff",
  z.object({ day: z.string().regex(/^\d{4}-\d\d-\d\d$/) }),
  async (deps, { person, cause }, { day }) => {
    const now = deps.clock.now();
    const [part] = await deps.reminders.partsOf(person.id, day);
    const application = part && (await deps.applications.load(part.applicationId));
    if (!part || !application || localDay(application.timeZone, now).day !== day) return noticeCard({ kind: "stale" });
    const { hour } = await deps.reminders.choice(person.id);
    const to = putOffTo(application.deadline, application.timeZone, hour, now);
    if (to === null) return noticeCard({ kind: "stale" });
    const set = await deps.reminders.putOff(cause, person.id, to, now);
    return set.ok ? putOffCard({ to, timeZone: application.timeZone, now }) : noticeCard({ kind: "already-handled" });
  },
);
