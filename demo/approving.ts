import { buttonsOf, type Card, inputsOf, primaryOf, textOf } from "./card";
import type { TeamsClient, TeamsUser } from "./teamsClient";

const SECTION = "Til godkjenning · Tiltak 1 ·";
const ADDED = "Samlingene planlegger vi sammen.";

/** The UH wants the plan for the partnership changed; the coordinator does so, and the UH approves what came back. */
export async function askForAChange(client: TeamsClient, liv: TeamsUser, kari: TeamsUser): Promise<void> {
  let from = client.mark;
  await liv.press(await liv.receive(0, SECTION), "section/askChange", {
    comment: "Skriv gjerne at vi planlegger samlingene sammen.",
  });
  const wish = await kari.receive(from, "planlegger samlingene sammen");
  const section = await kari.press(wish, "walk/goTo");
  const text = inputsOf(section).find(({ id }) => id.startsWith("text."));
  from = client.mark;
  await kari.press(section, primaryOf(section).title, { [text?.id ?? ""]: `${text?.value} ${ADDED}` });
  await liv.press(await liv.receive(from, ADDED), "section/approve");
}

/** What waits for the user's approval: on the home card, or, if it is several sections, on their list. */
export async function toApprove(user: TeamsUser): Promise<Card> {
  const home = await user.home();
  const lists = buttonsOf(home).some(({ verb, style }) => verb === "approval/list" && style === "positive");
  return lists ? user.press(home, "approval/list") : home;
}

/** Approves all that waits for the user, together where the card lists several. @returns how many sections that were */
export async function approveAll(user: TeamsUser): Promise<number> {
  let card = await toApprove(user);
  let approved = 0;
  for (;;) {
    const all = buttonsOf(card).find(({ verb }) => verb === "approval/all");
    if (all) approved += (all.data.listed as unknown[]).length;
    else if (buttonsOf(card).some(({ verb }) => verb === "approval/show")) approved += 1;
    else return approved;
    card = all
      ? await user.press(card, "approval/all")
      : await user.press(await user.press(card, "approval/show"), "section/approve");
    if (approved > 200) throw new Error(`the approvals do not end:\n${textOf(card)}`);
  }
}
