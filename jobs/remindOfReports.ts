import type { AwardStore } from "../domain/award/awardStore";
import { nextReport } from "../domain/award/report";
import type { Clock } from "../domain/ports/clock";
import type { ReminderStore } from "../domain/ports/reminderStore";
import { dueReminder } from "../domain/reminders/dueReminder";
import { choiceOf } from "../domain/reminders/reminderSettings";
import type { Form } from "../forms/form";

type Deps = {
  readonly awards: Pick<AwardStore, "awarded" | "load" | "remindOfReport">;
  readonly reminders: Pick<ReminderStore, "loadSettings">;
  readonly forms: ReadonlyMap<string, Form>;
  readonly clock: Clock;
};

/**
 * Reminds each coordinator of a report that is due and that nobody has started, on the days and at the hour that the
 * person has chosen. Once it is started, it is an application like any other, with its own reminders.
 */
export async function remindOfReports({ awards, reminders, forms, clock }: Deps): Promise<void> {
  for (const id of await awards.awarded()) {
    const found = await awards.load(id);
    const next = found && nextReport(forms, found.structure, found.award, found.started);
    if (!found || !next?.isOpen) continue;
    const settings = await reminders.loadSettings(id);
    if (settings.pausedAt !== null) continue;
    const recorded = found.award.changes.at(-1)?.at;
    const now = clock.now();
    for (const [personId, { leads, joinedAt }] of settings.people) {
      if (!leads) continue;
      const since = recorded && recorded > joinedAt ? recorded : joinedAt;
      const about = { deadline: next.deadline, timeZone: found.structure.timeZone, since, leads, putOff: false };
      const due = dueReminder(about, choiceOf(settings, personId), now);
      if (due && !due.passed)
        await awards.remindOfReport(id, { year: next.year, offsetDays: due.offsetDays, personId, at: now });
    }
  }
}
