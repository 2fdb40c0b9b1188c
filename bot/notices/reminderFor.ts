import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { deadlineMovedCard } from "../../cards/reminders/deadlineMovedCard";
import { reminderCard } from "../../cards/reminders/reminderCard";
import { formFor } from "../../domain/application/formInYear";
import { membershipsOf, type PersonId } from "../../domain/application/structure";
import type { Person } from "../../domain/ports/personStore";
import { putOffTo } from "../../domain/reminders/dueReminder";
import { isWhole, sameDeadlineOf } from "../../domain/reminders/moveDeadline";
import { type ReminderContent, reminderContent } from "../../domain/reminders/reminderContent";
import { localDay } from "../../domain/values/deadline";
import { calendarUrl } from "../documents/calendarUrls";
import type { BotDeps } from "../handler/botDeps";

type ReminderDeps = Pick<BotDeps, "applications" | "forms" | "clock" | "reminders" | "deadlines" | "links">;

/**
 * The reminder of a day, or null if there is nothing left to say. That is so if it is too late, its deadline was moved,
 * or the person has reminders off.
 */
export async function reminderFor(deps: ReminderDeps, person: Person, day: string): Promise<AdaptiveCard | null> {
  const now = deps.clock.now();
  const planned = await deps.reminders.partsOf(person.id, day);
  const ids = [...new Set(planned.map(({ applicationId }) => applicationId))];
  const found = await Promise.all(
    ids.map(async (id): Promise<ReminderContent | null> => {
      const [application, settings] = await Promise.all([deps.applications.load(id), deps.reminders.loadSettings(id)]);
      const form = application && formFor(deps.forms, application);
      if (!application || !form) return null;
      if (localDay(application.timeZone, now).day !== day) return null;
      const parts = planned.filter(({ applicationId }) => applicationId === id);
      return reminderContent(form, application, settings, person.id, parts, now);
    }),
  );
  const parts = found.filter((part) => part !== null);
  const [one] = parts;
  if (!one) return null;
  const { hour } = await deps.reminders.choice(person.id);
  const days = parts.map(({ application: { deadline, timeZone } }) => putOffTo(deadline, timeZone, hour, now));
  const to = days.every((each) => each !== null) ? days[0] : null;
  return reminderCard({ person, now, parts, putOff: to ? { to, of: day } : null });
}

/** The moved deadlines that a person was not told of, with a card about them; null if there are none. */
export async function deadlineNewsFor(
  deps: ReminderDeps,
  personId: PersonId,
): Promise<{ card: AdaptiveCard; newsIds: string[] } | null> {
  const news = await deps.deadlines.newsFor(personId);
  const moved = await Promise.all(
    news.map(async ({ applicationId, was, movedBy, id, ...of }) => {
      const application = await deps.applications.load(applicationId);
      const form = application && formFor(deps.forms, application);
      if (!application || !form || application.status !== "drafting") return [];
      if (membershipsOf(application, personId).length === 0) return [];
      const part = (await deps.deadlines.partsOf(applicationId)).find((each) => sameDeadlineOf(each, of));
      const deadline = isWhole(of) ? application.deadline : (part?.deadline ?? null);
      // Moved there and back before the person was told.
      return deadline === was
        ? []
        : [
            {
              ...{ form, application, of, was, deadline, movedBy },
              calendarUrl: await calendarUrl(deps, application, personId),
            },
          ];
    }),
  );
  const told = moved.flat();
  if (told.length === 0) return null;
  return { card: deadlineMovedCard(told, deps.clock.now()), newsIds: news.map(({ id }) => id) };
}
