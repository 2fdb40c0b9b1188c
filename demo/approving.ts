import { buttonsOf, inputsOf, textOf } from "./card";
import type { TeamsClient, TeamsUser } from "./teamsClient";

/** The UH wants the plan for the partnership changed; the coordinator does so and sends it again. */
export async function askForAChange(client: TeamsClient, liv: TeamsUser, kari: TeamsUser): Promise<void> {
  const from = client.mark;
  const home = await liv.say("mine oppgaver");
  const approval = await liv.press(
    home,
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

/** Approves all that waits for the user. @returns how many sections that were */
export async function approveAll(user: TeamsUser): Promise<number> {
  let card = await user.say("mine oppgaver");
  let approved = 0;
  while (buttonsOf(card).some(({ verb }) => verb === "approval/show")) {
    card = await user.press(await user.press(card, "approval/show"), "section/approve");
    approved += 1;
    if (approved > 200) throw new Error(`the approvals do not end:\n${textOf(card)}`);
  }
  return approved;
}
