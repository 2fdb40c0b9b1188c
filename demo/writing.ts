import { answersFor, type Voice } from "./answers";
import { buttonsOf, textOf } from "./card";
import type { TeamsUser } from "./teamsClient";

/** Walks through all that is the user's, and sends it. @returns how many sections that were */
export async function write(user: TeamsUser, voice: Voice): Promise<number> {
  let card = await user.press(await user.say("mine oppgaver"), "walk/resume");
  let sections = 0;
  while (buttonsOf(card).some(({ verb }) => verb === "section/save")) {
    const saved = await user.press(
      card,
      ({ verb, data }) => verb === "section/save" && data.then === "next",
      answersFor(card, voice),
    );
    if (saved === card) break;
    card = saved;
    sections += 1;
    if (sections > 200) throw new Error(`the walk does not end:\n${textOf(card)}`);
  }
  if (buttonsOf(card).some(({ verb }) => verb === "walk/send")) card = await user.press(card, "walk/send");
  return sections;
}
