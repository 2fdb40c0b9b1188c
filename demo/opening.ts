import { type Card, type Input, inputsOf } from "./card";
import type { TeamsUser } from "./teamsClient";

/** Opens a section from "Se over og send"; where each measure has it, that of the first. */
export async function open(user: TeamsUser, sectionId: string): Promise<Card> {
  const summary = await user.press(await user.home(), "walk/summary");
  return user.press(summary, ({ verb, data }) => verb === "walk/goTo" && data.sectionId === sectionId);
}

/** The input of a field, by the field's name; the first where several parties answer it. */
export function inputFor(card: Card, field: string): Input {
  const found = inputsOf(card).find(({ id }) => id.split(".")[0] === field);
  if (!found) throw new Error(`no input for ${field}`);
  return found;
}

/** Saves what is typed, by the inputs' ids, and stays. */
export const save = (user: TeamsUser, card: Card, typed: Readonly<Record<string, string>>): Promise<Card> =>
  user.press(card, ({ verb, data }) => verb === "section/save" && data.then === "stay", typed);
