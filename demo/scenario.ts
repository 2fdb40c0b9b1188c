import { answersFor, type Voice } from "./answers";
import { buttonsOf, type Card, inputsOf, linksOf, textOf } from "./card";
import type { Account, Sent } from "./connector";
import { MEASURES } from "./figures";
import type { TeamsClient, TeamsUser } from "./teamsClient";

export type Cast = {
  readonly kari: Account;
  readonly ola: Account;
  readonly liv: Account;
  readonly per: Account;
  readonly anne: Account;
};
export type Played = {
  readonly applicationId: string;
  readonly root: Sent;
  readonly replies: number;
  readonly documentsUrl: string;
};
type Say = (line: string) => void;

const VOICES: Record<keyof Cast, Voice> = {
  kari: {
    who: "Kari Nordmo",
    side: "owner",
    texts: [
      "Ledere og ansatte har meldt behovet i utviklingssamtalene i høst.",
      "Vi evaluerer sammen to ganger i året og justerer planen.",
      "Kommunen setter av tid, lokaler og en koordinator.",
    ],
  },
  ola: {
    who: "Ola Bakkevik",
    side: "other",
    texts: ["Våre ansatte ønsker å være med fra start.", "Vi frigjør styrer to dager og dekker vikar selv."],
  },
  liv: {
    who: "Liv Strandheim",
    side: "uh",
    texts: [
      "Senteret tar erfaringene inn i egne studier og i forskningen.",
      "Midlene dekker fagtid, reise og opphold.",
    ],
  },
  per: {
    who: "Per Nyvoll",
    side: "uh",
    texts: [
      "Lærerutdanningen får praksisnære eksempler og nye partnerskoler.",
      "Midlene dekker veiledning på den enkelte skole.",
    ],
  },
  anne: { who: "Anne Lerkedal", side: "other", texts: ["De tillitsvalgte har vært med i prioriteringen."] },
};

/** A whole partnership, from "ny" in the channel to the compiled draft, by pressing what its people would press. */
export async function play(client: TeamsClient, cast: Cast, say: Say): Promise<Played> {
  const [kari, ola, liv, per, anne] = [
    client.as(cast.kari),
    client.as(cast.ola),
    client.as(cast.liv),
    client.as(cast.per),
    client.as(cast.anne),
  ];

  say("Kari setter opp søknaden i kanalen");
  const from = client.mark;
  await kari.press(
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
  await kari.press(status, "me/tasks", {}, "channel");
  const home = await client.awaitSent(
    opening,
    ({ card }) => card !== null && buttonsOf(card).some(({ verb }) => verb === "measures/list"),
    "Kari's tasks",
  );
  let list = await kari.press(home.card as Card, "measures/list");
  for (const { name, institution } of MEASURES) {
    list = await kari.press(list, "measure/add", { name, partyIds: takingPart(list, institution) });
    say(`Tiltak: ${name}`);
  }

  for (const [user, name] of [
    [kari, "kari"],
    [ola, "ola"],
    [liv, "liv"],
    [per, "per"],
    [anne, "anne"],
  ] as const) {
    const sections = await write(user, VOICES[name]);
    say(`${VOICES[name].who} har svart på ${sections} seksjoner og sendt dem til godkjenning`);
  }

  await askForAChange(client, liv, kari);
  say("Liv ber om en endring, Kari retter og sender på nytt");

  for (const [user, name] of [
    [kari, "kari"],
    [liv, "liv"],
    [per, "per"],
    [anne, "anne"],
  ] as const) {
    say(`${VOICES[name].who} har godkjent ${await approveAll(user)} seksjoner`);
  }

  say("Kari setter sammen utkastet");
  const before = client.mark;
  await kari.press(status, "draft/compile", {}, "channel");
  const root = await client.awaitSent(
    before,
    ({ kind, card }) => kind === "sent" && card !== null && linksOf(card).length > 0,
    "the totals",
  );
  const replies = await repliesTo(client, before, root);
  return { applicationId, root, replies, documentsUrl: linksOf(root.card as Card)[0]?.url ?? "" };
}

async function join(
  client: TeamsClient,
  user: TeamsUser,
  status: Card,
  kind: string,
  party: Record<string, string>,
): Promise<void> {
  const from = client.mark;
  await user.press(status, "party/join", {}, "channel");
  const sent = await client.awaitSent(
    from,
    ({ card, conversationId }) =>
      conversationId !== client.team.channelId &&
      card !== null &&
      buttonsOf(card).some(({ verb }) => verb === "party/joinKind"),
    "the card to join with",
  );
  const which = await user.press(sent.card as Card, "party/joinKind", { kind });
  const chosen = inputsOf(which).some(({ id }) => id === "party") ? { party: "new" } : {};
  const joined = await user.press(which, "party/joinAs", { ...chosen, ...party, roles: "writes,approves" });
  if (!buttonsOf(joined).some(({ verb }) => verb === "me/tasks")) throw new Error(`could not join:\n${textOf(joined)}`);
}

/** Everybody but the UH that the measure is not with. */
function takingPart(list: Card, institution: string): string {
  const choices = inputsOf(list).find(({ id }) => id === "partyIds")?.choices ?? [];
  return choices
    .filter(
      ({ title }) =>
        !/LMS|Læringsmiljø|Nord/.test(title) ||
        (institution === "LMS" ? /LMS|Læringsmiljø/.test(title) : /Nord/.test(title)),
    )
    .map(({ value }) => value)
    .join(",");
}

/** Walks through all that is the user's, and sends it. @returns how many sections that were */
async function write(user: TeamsUser, voice: Voice): Promise<number> {
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

/** The UH wants the plan for the partnership changed; the coordinator does so and sends it again. */
async function askForAChange(client: TeamsClient, liv: TeamsUser, kari: TeamsUser): Promise<void> {
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

async function approveAll(user: TeamsUser): Promise<number> {
  let card = await user.say("mine oppgaver");
  let approved = 0;
  while (buttonsOf(card).some(({ verb }) => verb === "approval/show")) {
    card = await user.press(await user.press(card, "approval/show"), "section/approve");
    approved += 1;
    if (approved > 200) throw new Error(`the approvals do not end:\n${textOf(card)}`);
  }
  return approved;
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
