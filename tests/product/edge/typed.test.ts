import { buttonsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { partnership, setUp } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

/** What the coordinator of one application types in her chat, and a piece of the card that answers. */
const OPENS: readonly [typed: string, shows: string][] = [
  ["når er fristen?", "1. februar kl. 12.00"],
  ["fristne", "1. februar kl. 12.00"],
  ["når er fristen for fjordvik", "1. februar kl. 12.00"],
  ["hva gjenstår?", "Dette gjenstår"],
  ["hvem mangeler", "Dette gjenstår"],
  ["send påminelse", "Personer"],
  ["innstillinger", "Påminnelser og språk"],
  ["stopp", "Påminnelser og språk"],
  ["tiltak", "Ledersamlinger"],
  ["deltagere", "Læringsmiljøsenteret"],
  ["les hele utkastet", "1 av"],
  ["mine rollar", "Mine roller"],
  ["vidareføre", "Videreføre"],
  ["gjer ferdig", "Noe står i veien"],
  ["eksporter logg", "Loggen"],
  ["godkjenn", "Nå er det ikke mer som venter på din godkjenning"],
  ["takk", "Bare hyggelig!"],
  ["👍", "Bare hyggelig!"],
  ["angre", "Angre står på kortet"],
  ["last ned word", "Sett sammen utkast"],
  ["hjelp meg", "Dette kan jeg hjelpe med"],
  ["hei samskriv", "Hei, Kari"],
  ["Lagre og neste", "Hei, Kari"],
  ["Send invitasjon", "Hei, Kari"],
  ["ja", "Hei, Kari"],
  ["målgrupe", "5 Målgruppe"],
  ["åpne økonomi", "6 Økonomi og varighet"],
  ["lms", "Læringsmiljøsenteret"],
  ["liv", "Liv Strandheim"],
  ["send påminnelse til Liv", "Personer"],
  ["ledersamlinger", "Hva vil du åpne?"],
  ["tiltak 1", "Hva vil du åpne?"],
  ["behovsmelding 2027", "Hei, Kari"],
];

const SENTENCES: readonly [typed: string, offers: string][] = [
  ["jeg er syk i dag, kan Ola ta målgruppe?", "5 Målgruppe"],
  ["vi slettet alt i går, hva gjør vi med tiltakene", "Tiltak"],
  ["kan vi møtes på torsdag", "Fortsett der du slapp"],
  ["tull", "Hva gjenstår?"],
];

describe("What a person types in the own chat", () => {
  let test: TestBot;
  beforeAll(async () => {
    test = await startTestBot();
    await partnership(test);
    await settled(test.database.db);
  });
  afterAll(() => test.stop());

  it.each(OPENS)("opens the card that it asks for: %j", async (typed, shows) => {
    expect(textOf(await test.user.kari.say(typed))).toContain(shows);
  });

  it.each(SENTENCES)(
    "is offered the likeliest buttons, and changes nothing, if it is a sentence: %j",
    async (typed, offers) => {
      const { kari } = test.user;
      const acts = () => test.database.db.prisma.audit.count();
      const before = await acts();

      const card = await kari.say(typed);

      expect(textOf(card)).toContain("Det forsto jeg ikke helt");
      const likeliest = buttonsOf(card).filter(({ verb }) => verb !== "me/tasks");
      expect([2, 3]).toContain(likeliest.length);
      expect(`${textOf(card)} ${buttonsOf(card).map(({ title }) => title)}`).toContain(offers);
      expect(await acts()).toBe(before);
    },
  );

  it("is told who may do it, if it is the coordinator's", async () => {
    expect(textOf(await test.user.liv.say("tiltak"))).toContain("Dette gjør koordinatoren");
    expect(textOf(await test.user.liv.say("frist"))).toContain("1. februar kl. 12.00");
  });

  it("shows home to somebody who is in no application", async () => {
    expect(textOf(await test.user.tor.say("hva gjenstår"))).toContain("Hei, Tor");
    expect(buttonsOf(await test.user.tor.say("tull")).length).toBeGreaterThan(0);
  });

  it("is answered in the own chat if it is typed in the channel, where only the deadline is for all", async () => {
    const { kari } = test.user;
    const from = test.client.mark;

    expect(textOf(await kari.say("mine roller", "channel"))).toContain("Se i den personlige chatten");
    expect(textOf(await kari.receive(from, "Mine roller"))).toContain("Fjordvik kommune");
    expect(textOf(await kari.say("når er fristen?", "channel"))).toContain("1. februar kl. 12.00");
    expect(buttonsOf(await kari.say("dette er en setning", "channel")).map(({ title }) => title)).toEqual([
      "Mine oppgaver",
    ]);
  });
});

describe("Several applications", () => {
  let test: TestBot;
  let nearest: string;
  beforeAll(async () => {
    test = await startTestBot();
    await setUp(test.client, test.user.kari, { title: "Behovsmelding", date: "2027-03-01", owner: "Sørfjord kommune" });
    ({ applicationId: nearest } = await setUp(test.client, test.user.kari, { title: "Behovsmelding" }));
    await settled(test.database.db);
  });
  afterAll(() => test.stop());

  it("lets one choose, the nearest deadline first, with owner and year", async () => {
    const card = await test.user.kari.say("tiltak");

    expect(textOf(card)).toContain("Hva gjelder det?");
    expect(textOf(card)).toMatch(/Fjordvik kommune · 2027 · .*1\. februar.*Sørfjord kommune · 2027 · .*1\. mars/s);
    expect(buttonsOf(card)[0]).toMatchObject({ verb: "measures/list", data: { applicationId: nearest } });
  });

  it("opens the one that is named", async () => {
    expect(textOf(await test.user.kari.say("deltakere i sørfjord"))).toContain("Sørfjord kommune");
    const deadline = textOf(await test.user.kari.say("når er fristen for sørfjord?"));
    expect(deadline).toContain("1. mars");
    expect(deadline).not.toContain("1. februar");
  });

  it("lets one choose the status in the channel", async () => {
    const card = await test.user.kari.say("status", "channel");

    expect(textOf(card)).toContain("Hva gjelder det?");
    const shown = await test.user.kari.press(card, ({ data }) => data.applicationId === nearest, {}, "channel");
    expect(textOf(shown)).toContain("Fjordvik kommune");
  });
});
