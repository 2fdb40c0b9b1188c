import { buttonsOf, type Card, inputsOf, textOf } from "./card";
import type { TeamsClient, TeamsUser } from "./teamsClient";

/** The UH wants the plan for the partnership changed; the coordinator does so and sends it again. */
export async function askForAChange(client: TeamsClient, liv: TeamsUser, kari: TeamsUser): Promise<void> {
  const from = client.mark;
  const approval = await liv.press(
    await toApprove(liv),
    ({ verb, data }) => verb === "approval/show" && data.sectionId === "partnership",
  );
  await liv.press(approval, "section/askChange", { comment: "Skriv gjerne at vi planlegger samlingene sammen." });
  const wish = await kari.receive(from, "planlegger samlingene sammen");
  const section = await kari.press(wish, "walk/goTo");
  const text = inputsOf(section).find(({ id }) => id.startsWith("text."));
  const save = ({ verb, data }: { verb: string; data: Readonly<Record<string, unknown>> }) =>
    verb === "section/save" && data.then === "stay";
  await kari.press(section, save, { [text?.id ?? ""]: `${text?.value} Samlingene planlegger vi sammen.` });
  await kari.press(await kari.press(await kari.say("mine oppgaver"), "walk/summary"), "walk/send");
}

/** What waits for the user's approval: on the home card, or, if it is several sections, on their list. */
export async function toApprove(user: TeamsUser): Promise<Card> {
  const home = await user.say("mine oppgaver");
  return buttonsOf(home).some(({ verb }) => verb === "approval/list") ? user.press(home, "approval/list") : home;
}

/** Approves all that waits for the user. @returns how many sections that were */
export async function approveAll(user: TeamsUser): Promise<number> {
  let card = await toApprove(user);
  let approved = 0;
  while (buttonsOf(card).some(({ verb }) => verb === "approval/show")) {
    card = await user.press(await user.press(card, "approval/show"), "section/approve");
    approved += 1;
    if (approved > 200) throw new Error(`the approvals do not end:\n${textOf(card)}`);
  }
  return approved;
}
