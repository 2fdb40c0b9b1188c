import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { deadlineMovedCard } from "../../cards/reminders/deadlineMovedCard";
import { reminderCard, type ReminderPart as Shown } from "../../cards/reminders/reminderCard";
import { isCoordinator, membershipsOf, type PersonId } from "../../domain/application/structure";
import type { Person } from "../../domain/ports/personStore";
import { openPeople } from "../../domain/progress/openPeople";
import { isFinished, tasksOf } from "../../domain/progress/tasks";
import { putOffTo } from "../../domain/reminders/dueReminder";
import { isLastDay } from "../../domain/reminders/dueReminders";
import { isWhole, sameDeadlineOf } from "../../domain/reminders/moveDeadline";
import { deadlineFor, openDeadlines } from "../../domain/reminders/partDeadline";
import { choiceOf, deadlinesOf, type ReminderSettings } from "../../domain/reminders/reminderSettings";
import { isForDeputy } from "../../domain/reminders/trackedDeadlines";
import type { Application } from "../../domain/section/section";
import { isPast, localDay } from "../../domain/values/deadline";
import type { Form } from "../../forms/form";
import type { BotDeps } from "../handler/deps";

type ReminderDeps = Pick<BotDeps, "applications" | "forms" | "clock" | "reminders" | "deadlines">;

/**
 * The reminder of a day, or null if there is nothing left to say. That is so if it is too late, its deadline was moved,
 * or the person has reminders off.
 */
export async function reminderFor(deps: ReminderDeps, person: Person, day: string): Promise<AdaptiveCard | null> {
  const now = deps.clock.now();
  const planned = await deps.reminders.partsOf(person.id, day);
  const ids = [...new Set(planned.map(({ applicationId }) => applicationId))];
  const found = await Promise.all(
    ids.map(async (id): Promise<Shown | null> => {
      const [application, settings] = await Promise.all([deps.applications.load(id), deps.reminders.loadSettings(id)]);
      const form = application && deps.forms.get(application.formId);
      if (!application || !form || application.status !== "drafting") return null;
      if (localDay(application.timeZone, now).day !== day || settings.pausedAt !== null) return null;
      if (choiceOf(settings, person.id).rhythm === "off") return null;
      const known = [application.deadline, ...settings.parts.map(({ deadline }) => deadline)];
      const stands = planned.some((part) => part.applicationId === id && known.includes(part.deadline));
      return stands ? shownOf(form, application, settings, person.id, now) : null;
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

/** One application's part of the person's reminder, or null. */
function shownOf(
  form: Form,
  application: Application,
  settings: ReminderSettings,
  personId: PersonId,
  now: Date,
): Shown | null {
  const { deadline, timeZone } = application;
  const deadlines = deadlinesOf(application, settings);
  const nameOf = (id: PersonId) => application.members.find((member) => member.personId === id)?.personName ?? "";
  const others = openPeople(form, application).filter((each) => each.personId !== personId);
  const standsIn = others.filter((each) => {
    if (settings.deputies.get(each.personId) !== personId) return false;
    const [first] = openDeadlines(deadlines, each.personId, each.tasks, now);
    return first !== undefined && isForDeputy(first.deadline, timeZone, now);
  });
  const lists = isCoordinator(application, personId) && isLastDay(deadline, timeZone, now);
  const tasks = tasksOf(form, application, personId);
  if (isPast(deadline, timeZone, now) && !lists) return null;
  if (isFinished(tasks) && standsIn.length === 0 && !(lists && others.length > 0)) return null;
  const named = (people: typeof others) => people.map((each) => ({ ...each, name: nameOf(each.personId) }));
  return {
    form,
    application,
    tasks,
    deadlineOf: (sectionId, what) => deadlineFor(deadlines, personId, sectionId, what, now).deadline,
    standsIn: named(standsIn),
    open: lists ? named(others) : [],
  };
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
      const form = application && deps.forms.get(application.formId);
      if (!application || !form || application.status !== "drafting") return [];
      if (membershipsOf(application, personId).length === 0) return [];
      const part = (await deps.deadlines.partsOf(applicationId)).find((each) => sameDeadlineOf(each, of));
      const deadline = isWhole(of) ? application.deadline : (part?.deadline ?? null);
      // Moved there and back before the person was told.
      return deadline === was ? [] : [{ form, application, of, was, deadline, movedBy }];
    }),
  );
  const told = moved.flat();
  if (told.length === 0) return null;
  return { card: deadlineMovedCard(told, deps.clock.now()), newsIds: news.map(({ id }) => id) };
}
