import type { Language } from "../domain/values/language";
import type { TeamsUser } from "./teamsClient";

/** Before the play: English is only ever chosen, whatever Teams says (decision 039). Its presses do not count. */
export async function chooseLanguage(user: TeamsUser, language: Language): Promise<void> {
  const settings = await user.execute("me/reminders", {});
  await user.press(settings, "me/setReminders", { language });
  Object.assign(user.effort, { presses: 0, commands: 0 });
}
