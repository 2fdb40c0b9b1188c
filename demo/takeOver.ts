import { buttonsOf, type Card, inputsOf } from "./card";
import { documentsLink, leadsToDocuments } from "./documents";
import { expectOn, expectPresses, type Stage } from "./stage";

/** Kari hands the leading of the writing to Ola, who makes it final. @returns the link to the final documents */
export async function takeOver(stage: Stage): Promise<string> {
  const { client, people, expect, say } = stage;
  const { kari, ola } = people;
  const from = client.mark;
  const roles = await kari.press(await kari.home(), "Mine roller");
  const lead = client.said("Koordinator");
  const leading = await kari.press(roles, ({ verb, title }) => verb === "role/edit" && title.includes(lead));
  const colleague = inputsOf(leading)[0]?.choices.find(({ title }) => title === ola.account.name);
  await kari.press(leading, "Gi videre", { colleague: colleague?.value ?? "" });
  expectOn(stage, "Olas kort", await ola.receive(from, "Du har overtatt"), "Kari Nordmo");
  const home = buttonsOf(await kari.home());
  expect("Kari kan fortsatt gjøre ferdig", !home.some(({ verb }) => verb === "final/ask"));
  say("Kari gir koordinatorrollen videre til Ola, som får et kort om det");

  const before = client.mark;
  const done = await expectPresses(stage, { what: "Å gjøre ferdig", most: 4, people: [ola] }, async () =>
    ola.press(await ola.press(await ola.home(), "Gjør ferdig"), "final/confirm"),
  );
  expectOn(stage, "Svaret til Ola", done, "Endelig versjon 1", "Ola Bakkevik");
  const posted = await client.awaitSent(
    before,
    ({ kind, conversationId, card }) =>
      kind === "sent" && conversationId === client.team.channelId && leadsToDocuments(card),
    "the final version",
  );
  expectOn(stage, "Kortet i kanalen", posted.card as Card, "Endelig versjon 1");
  say("Ola gjør behovsmeldingen ferdig, og kanalen får endelig versjon 1");
  return documentsLink(ola, posted.card);
}
