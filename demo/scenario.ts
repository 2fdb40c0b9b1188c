import type { Voice } from "./answers";
import { approveAll, askForAChange } from "./approving";
import { buttonsOf, type Card } from "./card";
import { VOICES } from "./cast";
import type { Sent } from "./connector";
import { leadsToDocuments } from "./documents";
import { MEASURES } from "./figures";
import { join, takingPart } from "./joining";
import { expectPresses, type Stage } from "./stage";
import type { TeamsClient, TeamsUser } from "./teamsClient";
import { write } from "./writing";

export type Played = {
  readonly applicationId: string;
  /** The status card in the channel. */
  readonly status: Card;
  readonly root: Sent;
  readonly replies: number;
};

/**
 * A whole partnership, from "ny" in the channel to the compiled draft, by pressing what its people would press. Only
 * the union does not answer yet.
 */
export async function play(stage: Stage): Promise<Played> {
  const { client, say } = stage;
  const { kari, ola, liv, per, anne } = stage.people;
  say("Kari setter opp søknaden i kanalen");
  const from = client.mark;
  const created = await kari.press(
    await kari.say("ny", "channel"),
    "application/create",
    {
      title: "Behovsmelding 2027",
      year: "2027",
      date: "2027-02-01",
      time: "12:00",
      owner: "Fjordvik kommune",
      network: "Kompetansenettverk Fjord",
    },
    "channel",
  );
  const posted = await client.awaitSent(
    from,
    ({ conversationId, card }) =>
      conversationId === client.team.channelId &&
      card !== null &&
      buttonsOf(card).some(({ verb }) => verb === "draft/compile"),
    "the status card",
  );
  const status = posted.card as Card;
  const applicationId = String(buttonsOf(status)[0]?.data.applicationId);

  await join(client, ola, status, "privateOwner", { name: "Solsikken barnehage AS", orgNumber: "910 000 004" });
  say("Ola blir med for Solsikken barnehage");
  await join(client, liv, status, "uh", { name: "Læringsmiljøsenteret", shortName: "LMS", orgNumber: "920000002" });
  say("Liv blir med for Læringsmiljøsenteret");
  await join(client, per, status, "uh", { name: "Nord universitet", shortName: "Nord", orgNumber: "930000000" });
  say("Per blir med for Nord universitet");
  await join(client, anne, status, "union", { name: "Utdanningsforbundet Fjordvik" });
  say("Anne blir med for Utdanningsforbundet");

  const opening = client.mark;
  await kari.press(created, "Legg til tiltak", {}, "channel");
  let list = await kari.receive(opening, "Nytt tiltak");
  for (const { name, institution } of MEASURES) {
    list = await kari.press(list, "measure/add", { name, partyIds: takingPart(list, institution) });
    say(`Tiltak: ${name}`);
  }

  const writeAll = async (user: TeamsUser, voice: Voice) => {
    const sections = await write(user, voice);
    say(`${voice.who} har svart på ${sections === 1 ? "1 seksjon" : `${sections} seksjoner`}, og sendt`);
  };
  await writeAll(kari, VOICES.kari);
  await expectPresses(stage, { what: "Den private eierens svar", most: 3, people: [ola] }, () =>
    writeAll(ola, VOICES.ola),
  );
  await expectPresses(stage, { what: "Ønsket om endring", most: 4, people: [kari, liv] }, () =>
    askForAChange(client, liv, kari),
  );
  say("Liv ber om en endring, Kari retter og sender på nytt, og Liv godkjenner");
  await writeAll(liv, VOICES.liv);
  await writeAll(per, VOICES.per);

  for (const [user, name] of [
    [kari, "kari"],
    [liv, "liv"],
    [per, "per"],
  ] as const) {
    say(`${VOICES[name].who} har godkjent ${await approveAll(user)} seksjoner`);
  }

  say("Kari setter sammen utkastet");
  const before = client.mark;
  await kari.press(status, "draft/compile", {}, "channel");
  const root = await client.awaitSent(
    before,
    ({ kind, card }) => kind === "sent" && leadsToDocuments(card),
    "the totals",
  );
  const replies = await repliesTo(client, before, root);
  return { applicationId, status, root, replies };
}

/** Counts the replies under the root, once no more come. */
async function repliesTo(client: TeamsClient, from: number, root: Sent): Promise<number> {
  const thread = `${client.team.channelId};messageid=${root.activityId}`;
  const count = () => client.sentSince(from).filter(({ conversationId }) => conversationId === thread).length;
  let seen = -1;
  while (seen !== count() || seen === 0) {
    seen = count();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }
  return seen;
}
