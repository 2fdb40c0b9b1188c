import { answersFor, type Voice } from "./answers";
import { buttonsOf, type Card, primaryOf, textOf } from "./card";
import type { TeamsUser } from "./teamsClient";

const WRITES = ["section/save", "walk/send"];

/** The primary button, while it saves or sends. */
const nextIn = (card: Card) => buttonsOf(card).find(({ style, verb }) => style === "positive" && WRITES.includes(verb));

/** Writes all that is the user's and sends it, by the primary button of each card. @returns how many cards that took */
export async function write(user: TeamsUser, voice: Voice): Promise<number> {
  const home = await user.home();
  let card = await user.press(home, primaryOf(home).title);
  let written = 0;
  for (let next = nextIn(card); next; next = nextIn(card)) {
    card = await user.press(card, next.title, answersFor(card, voice));
    if (next.verb === "section/save") written += 1;
    if (written > 200) throw new Error(`the walk does not end:\n${textOf(card)}`);
  }
  return written;
}
