import { type Language, switchLanguage } from "../../domain/values/language";
import type { BotDeps } from "./botDeps";
import type { Turn } from "./turn";

/**
 * Speaks another language to a person from now on, and in the rest of the turn. Saving a card with the language that is
 * spoken already chooses nothing: the person goes on with the one of their Teams.
 */
export async function chooseLanguage(
  { persons }: Pick<BotDeps, "persons">,
  turn: Turn,
  language: Language,
): Promise<void> {
  if (language === turn.language) return;
  await persons.choose(turn.person.id, language);
  if (!turn.channel) switchLanguage(language);
}
