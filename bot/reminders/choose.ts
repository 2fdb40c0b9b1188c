import { noticeCard } from "../../cards/home/noticeCard";
import { reminderChoiceCard } from "../../cards/reminders/reminderChoiceCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import { cardAction } from "../handler/cardAction";
import { chooseLanguage } from "../handler/chooseLanguage";

/** "Påminnelser og språk": how the person wants to be spoken to, in all applications. */
export const showChoice = cardAction(remindersVerbs.choice, async (deps, { person, language }) =>
  reminderChoiceCard({ choice: await deps.reminders.choice(person.id), language, saved: false }),
);

export const choose = cardAction(remindersVerbs.choose, async (deps, turn, { language = turn.language, ...choice }) => {
  const { person, cause } = turn;
  const set = await deps.reminders.choose(cause, person.id, choice, deps.clock.now());
  if (!set.ok) return noticeCard({ kind: "already-handled" });
  await chooseLanguage(deps, turn, language);
  return reminderChoiceCard({ choice, language, saved: true });
});
