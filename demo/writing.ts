import { answersFor, type Voice } from "./answers";
import { primaryOf, textOf } from "./card";
import type { TeamsUser } from "./teamsClient";

/** Writes all that is the user's and sends it, by the primary button of each card. @returns how many cards that took */
export async function write(user: TeamsUser, voice: Voice): Promise<number> {
  const home = await user.home();
  let card = await user.press(home, primaryOf(home).title);
  let written = 0;
  for (;;) {
    const { title, verb } = primaryOf(card);
    if (verb === "section/save") written += 1;
    else if (verb !== "walk/send") return written;
    card = await user.press(card, title, answersFor(card, voice));
    if (written > 200) throw new Error(`the walk does not end:\n${textOf(card)}`);
  }
}
