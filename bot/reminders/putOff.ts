import { noticeCard } from "../../cards/home/noticeCard";
import { putOffCard } from "../../cards/reminders/putOffCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import { putOffTo } from "../../domain/reminders/dueReminder";
import { localDay } from "../../domain/values/deadline";
import { cardAction } from "../handler/cardAction";

/** "Utsett til i morgen". Another day's card is stale. */
export const putOff = cardAction(remindersVerbs.putOff, async (deps, { person, cause }, { day }) => {
  const now = deps.clock.now();
  const [part] = await deps.reminders.partsOf(person.id, day);
  const application = part && (await deps.applications.load(part.applicationId));
  if (!part || !application || localDay(application.timeZone, now).day !== day) return noticeCard({ kind: "stale" });
  const { hour } = await deps.reminders.choice(person.id);
  const to = putOffTo(application.deadline, application.timeZone, hour, now);
  if (to === null) return noticeCard({ kind: "stale" });
  const set = await deps.reminders.putOff(cause, person.id, to, now);
  return set.ok ? putOffCard({ to, timeZone: application.timeZone, now }) : noticeCard({ kind: "already-handled" });
});
