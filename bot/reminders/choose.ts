import { noticeCard } from "../../cards/home/noticeCard";
import { reminderChoiceCard } from "../../cards/reminders/reminderChoiceCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import { cardAction } from "../handler/cardAction";

/** "Innstillinger" under a reminder: how the person wants to be reminded, in all applications. */
export const showChoice = cardAction(remindersVerbs.choice, async (deps, { person }) =>
  reminderChoiceCard({ choice: await deps.reminders.choice(person.id), saved: false }),
);

export const choose = cardAction(remindersVerbs.choose, async (deps, { person, cause }, chosen) => {
  const set = await deps.reminders.choose(cause, person.id, chosen, deps.clock.now());
  return set.ok ? reminderChoiceCard({ choice: chosen, saved: true }) : noticeCard({ kind: "already-handled" });
});
