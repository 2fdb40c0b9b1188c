import { reminderChoiceCard } from "../../../cards/reminders/reminderChoiceCard";
import type { Language } from "../../../domain/values/language";
import { chooseLanguage } from "../../handler/chooseLanguage";
import type { Command } from "./command";
import { inOwnChat } from "./inOwnChat";

/** What people call each language, in any of them. */
const NAMES: Readonly<Record<Language, readonly string[]>> = {
  nb: ["bokmål", "bokmal", "norsk", "norwegian"],
  nn: ["nynorsk"],
  en: ["english", "engelsk"],
};

const BEFORE = /^(?:på|in|snakk|skriv|speak|write|bruk|use) /;

function namedLanguage(said: string): Language | null {
  const name = said.replace(BEFORE, "").replace(BEFORE, "");
  const found = Object.entries(NAMES).find(([, names]) => names.includes(name));
  return found ? (found[0] as Language) : null;
}

/** "nynorsk", "english": the person's language from now on, with the card on which it can be changed back. */
export const language: Command = {
  name: "language",
  matches: (said) => namedLanguage(said) !== null,
  answer: (deps, turn, said) =>
    inOwnChat(deps, turn, async (own) => {
      const wanted = namedLanguage(said) ?? own.language;
      await chooseLanguage(deps, own, wanted);
      return reminderChoiceCard({ choice: await deps.reminders.choice(own.person.id), language: wanted, saved: true });
    }),
};
