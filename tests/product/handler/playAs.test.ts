import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CloudAdapter } from "botbuilder";
import { parse } from "yaml";
import { KeptClients } from "../../../bot/delivery/keptClients";
import { outboundVia } from "../../../bot/delivery/outbound";
import { signedLinks } from "../../../bot/documents/links";
import { actions } from "../../../bot/edge/actions";
import { commandsFor } from "../../../bot/edge/commands";
import { uploadsTo } from "../../../bot/fetching/uploadsTo";
import type { BotDeps } from "../../../bot/handler/botDeps";
import type { Turn } from "../../../bot/handler/turn";
import { MissedCards } from "../../../bot/notices/missedCards";
import { teamsNotifier } from "../../../bot/notices/teamsNotifier";
import { storesOver } from "../../../bot/stores";
import { helpCard } from "../../../cards/home/helpCard";
import { homeCard } from "../../../cards/home/homeCard";
import type { AdaptiveCard } from "../../../cards/layout/adaptiveCard";
import { inputsOf, textOf } from "../../../demo/card";
import { refuse } from "../../../domain/values/outcome";
import { projectRoot } from "../../../env/projectRoot";
import { openQueue } from "../../../jobs/queue";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { joinNew, open, partnership, save, setUp, typedIn } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { forms } from "../../support/database/stores";

describe("A person who acts as somebody else locally", () => {
  let test: TestBot;
  let applicationId: string;
  const db = () => test.database.db;

  beforeAll(async () => {
    test = await startTestBot();
    const { user, client } = test;
    ({ applicationId } = await setUp(client, user.kari));
    await joinNew(user.liv, applicationId, "uh", { name: "Læringsmiljøsenteret", orgNumber: "920000002" });
    await settled(db());
  });
  afterEach(async () => {
    await test.user.kari.say("spill som meg selv");
    await settled(db());
  });
  afterAll(() => test.stop());

  it("begins with «spill som» and a first name, and each card names the played person", async () => {
    const { kari } = test.user;

    const home = await kari.say("spill som ola");

    expect(textOf(home)).toMatch(/^Du spiller Ola Bakkevik/);
    expect(textOf(home)).toContain("Hei, Ola");
    for (const card of [
      await kari.say("hjelp"),
      await kari.say("tull"),
      await kari.execute("me/tasks", {}),
      await kari.execute("tull", {}),
    ]) {
      expect(textOf(card)).toMatch(/^Du spiller Ola Bakkevik/);
    }
  });

  it.each(["spill som Liv Strandheim", "Spill som LIV", "spill liv", "spill som strandheim"])(
    "can start with «%s»",
    async (words) => {
      expect(textOf(await test.user.kari.say(words))).toMatch(/^Du spiller Liv Strandheim/);
    },
  );

  it("can start in the channel too", async () => {
    expect(textOf(await test.user.kari.say("spill som liv", "channel"))).toContain("Du spiller Liv Strandheim");
    expect(textOf(await test.user.kari.say("hei"))).toContain("Hei, Liv");
  });

  it("acts as that person and under that person's name", async () => {
    const { kari } = test.user;
    await kari.say("spill som liv");

    const section = await open(kari, applicationId, "partners");
    expect(inputsOf(section).map(({ label }) => label)).toEqual([expect.stringContaining("Kontaktperson")]);
    await save(kari, section, { contact: "Liv Strandheim" });

    const answer = await db().prisma.answer.findFirstOrThrow({ where: { field: "contact" } });
    expect((await db().prisma.person.findUniqueOrThrow({ where: { id: answer.writtenById } })).name).toBe(
      "Liv Strandheim",
    );
    expect(textOf(await kari.execute("measures/list", { applicationId }))).toContain("Dette gjør koordinatoren");
  });

  it("is visible to nobody else, and the played person is unaffected", async () => {
    const { kari, liv } = test.user;
    await kari.say("spill som liv");

    expect(textOf(await liv.say("hei"))).not.toContain("Du spiller");
    expect(typedIn(await open(liv, applicationId, "partners"), "contact")).toBe("Liv Strandheim");
  });

  it("receives messages to that person in the own chat, and each message names that person", async () => {
    const { client, user } = test;
    await user.kari.say("spill som liv");
    const from = client.mark;

    await user.kari.execute("me/tasks", { applicationId }, "channel");

    const card = await user.kari.receive(from, "Hei, Liv");
    expect(textOf(card)).toMatch(/^Du spiller Liv Strandheim/);
    await settled(db());
    expect(client.sentSince(from).filter(({ conversationId }) => conversationId === user.liv.chatId)).toEqual([]);
  });

  it("is told what others got meanwhile, and gets it as that person", async () => {
    const { client, user } = test;
    await user.kari.say("spill som ola");
    await settled(db());
    const from = client.mark;

    await user.liv.execute("me/tasks", { applicationId }, "channel");

    const told = await user.kari.receive(from, "Imens, hos de andre");
    expect(textOf(told)).toMatch(/Liv Strandheim fikk: «.+».*Spill som Liv Strandheim/s);
    const later = client.mark;
    const home = textOf(await user.kari.press(told, "Spill som Liv Strandheim"));
    expect(home).toMatch(/^Du spiller Liv Strandheim/);
    expect(home).toContain("Hei, Liv");
    const got = client.sentSince(later).filter(({ conversationId }) => conversationId === user.kari.chatId);
    expect(got.length).toBeGreaterThan(0);
    expect(textOf(got[0]?.card ?? {})).toMatch(/^Du spiller Liv Strandheim/);
    await user.kari.say("spill som ola");
    const again = client.mark;
    await user.kari.say("spill som liv");
    expect(client.sentSince(again)).toHaveLength(1);
  });

  it("goes from the overview to anybody, and back, by buttons alone", async () => {
    const { kari } = test.user;

    const whom = await kari.press(await kari.execute("me/tasks", {}), "Spill som en annen");
    expect(textOf(whom)).toContain("Hvem vil du spille?");
    expect(textOf(whom)).not.toContain("Kari Nordmo");
    const anne = await kari.press(whom, "Spill: Anne Lerkedal");
    expect(textOf(anne)).toMatch(/^Du spiller Anne Lerkedal/);
    const back = await kari.press(await kari.press(anne, "Spill som en annen"), "Spill: Kari Nordmo");

    expect(textOf(back)).toContain("Hei, Kari");
    expect(textOf(back)).not.toContain("Du spiller");
  });

  it("shows nobody of the team to who is not in it", async () => {
    const { kari } = test.user;
    await kari.say("status", "channel");
    const stranger = test.client.as({
      ...kari.account,
      id: "99",
      name: "Fremmed",
      aadObjectId: "00000000-0000-4000-8000-000000000099",
    });
    for (const card of [
      await stranger.say("spill som"),
      await stranger.execute("play/as", {}),
      await stranger.say("spill som liv"),
    ])
      expect(textOf(card)).not.toContain("Strandheim");
  });

  it("stops with «spill som meg selv», and later messages go to that person again", async () => {
    const { client, user } = test;
    await user.kari.say("spill som liv");
    const from = client.mark;

    const ended = await user.kari.say("spill som meg selv");
    expect(textOf(ended)).toContain("Hei, Kari");
    expect(textOf(ended)).not.toContain("Du spiller");
    expect(textOf(await user.kari.say("hei"))).toContain("Hei, Kari");

    await user.liv.execute("me/tasks", { applicationId }, "channel");
    await user.liv.receive(from, "Hei, Liv");
  });

  it.each(["spill som kari", "spill som meg", "spill som ingen"])("can also stop with «%s»", async (words) => {
    await test.user.kari.say("spill som liv");

    const card = textOf(await test.user.kari.say(words));
    expect(card).toContain("Hei, Kari");
    expect(card).not.toContain("Du spiller");
  });

  it("gets a list of people to play if nobody has that name", async () => {
    for (const words of ["spill som harald", "spill som", "spill"]) {
      const card = await test.user.kari.say(words);
      for (const name of ["Ola Bakkevik", "Liv Strandheim", "Per Nyvoll", "Anne Lerkedal"])
        expect(textOf(card)).toContain(name);
    }
    expect(textOf(await test.user.kari.say("spill som harald"))).toContain("Jeg kjenner ikke «harald»");
  });

  it("can switch from one person to the next", async () => {
    const { kari } = test.user;
    await kari.say("spill som liv");

    expect(textOf(await kari.say("spill som ola"))).toMatch(/^Du spiller Ola Bakkevik/);
    expect(textOf(await kari.say("hei"))).toContain("Hei, Ola");
  });

  it("can let one newcomer join as a person who was never there, and reach that person afterwards", async () => {
    const { client, user } = test;
    await user.kari.say("spill som anne");
    const from = client.mark;
    await user.kari.execute("party/join", { applicationId }, "channel");
    const join = await user.kari.receive(from, "Bli med");
    await user.kari.press(await user.kari.press(join, "party/joinKind", { kind: "union" }), "party/joinAs", {
      name: "Utdanningsforbundet",
      roles: "writes,approves",
    });
    expect(await db().prisma.member.count({ where: { person: { name: "Anne Lerkedal" } } })).toBe(1);
    await user.kari.say("spill som meg selv");

    // Messages for Anne now go to Anne, so the bot opens its first chat with her.
    await user.kari.say("spill som anne");
    await user.kari.execute("me/tasks", { applicationId }, "channel");
    await user.kari.say("spill som meg selv");
    await settled(db());
    const { id } = await db().prisma.person.findFirstOrThrow({ where: { name: "Anne Lerkedal" } });
    await db().pool.query("delete from pgboss.job where name = 'notice'");
    const later = client.mark;
    await db().pool.query("insert into pgboss.job (name, data, policy) values ('notice', $1, 'standard')", [
      JSON.stringify({ kind: "home", personId: id }),
    ]);

    await user.anne.receive(later, "Hei, Anne");
  });
});

describe("A partnership that one newcomer plays", () => {
  it("completes the whole journey from one chat", async () => {
    const test = await startTestBot();
    const { user, client } = test;
    const { kari } = user;
    const { applicationId } = await setUp(client, kari);
    for (const [name, kind, party] of [
      ["liv", "uh", { name: "Læringsmiljøsenteret", orgNumber: "920000002" }],
      ["anne", "union", { name: "Utdanningsforbundet" }],
    ] as const) {
      await kari.say(`spill som ${name}`);
      await joinNew(kari, applicationId, kind, party);
    }
    await kari.say("spill som meg selv");
    const list = await kari.execute("measures/list", { applicationId });
    await kari.press(list, "measure/add", {
      name: "Ledersamlinger",
      partyIds:
        inputsOf(list)
          .find(({ id }) => id === "partyIds")
          ?.choices.map(({ value }) => value)
          .join(",") ?? "",
    });
    const { id: measureId } = await test.database.db.prisma.measure.findFirstOrThrow();
    await save(kari, await open(kari, applicationId, "partnership", measureId), { text: "Vi møtes ofte." });
    await kari.execute("walk/send", { applicationId });

    const home = await kari.say("spill som liv");
    const approval = await kari.press(
      home,
      ({ verb, data }) => verb === "approval/show" && data.sectionId === "partnership",
    );

    expect(textOf(approval)).toContain("Vi møtes ofte.");
    expect(textOf(await kari.press(approval, "section/approve"))).toContain("godkjent");
    expect((await test.database.db.prisma.approval.findFirstOrThrow({ include: { person: true } })).person.name).toBe(
      "Liv Strandheim",
    );
    await settled(test.database.db);
    await test.stop();
  });
});

describe("A bot that lets nobody act as others", () => {
  let test: TestBot;
  beforeAll(async () => {
    test = await startTestBot();
    await partnership(test);
  });
  afterAll(() => test.stop());

  it("has no such command", () => {
    const said = (words: string) => commandsFor(null).filter(({ matches }) => matches(words));

    for (const words of ["spill", "spill som", "spill som ola", "spill som meg selv", "spill ola"])
      expect(said(words)).toEqual([]);
    expect(
      commandsFor({ lastChannel: async () => null, missed: new MissedCards(async () => {}) }).filter(({ matches }) =>
        matches("spill som ola"),
      ),
    ).toHaveLength(1);
  });

  it("has no such button, and answers nobody who forges it", async () => {
    const deps = { acting: false, local: null } as unknown as BotDeps;

    const card = await actions.get("play/as")?.press(deps, {} as Turn, { name: "Liv Strandheim" });

    expect(textOf(card as AdaptiveCard)).toContain("Dette kortet er gammelt");
    const home = homeCard({ person: { name: "Kari" }, now: new Date(), applications: [] });
    expect(textOf(home)).not.toMatch(/spill/i);
  });

  it("does not mention the command in its help", () => {
    for (const where of ["personal", "channel"] as const)
      expect(textOf(helpCard({ where, local: false }))).not.toMatch(/spill/i);
    expect(textOf(helpCard({ where: "personal", local: true }))).toMatch(/spill/i);
  });

  it("sends a message to its recipient, even if another person acted as the recipient before", async () => {
    const { client, user, database } = test;
    const { prisma, pool } = database.db;
    await settled(database.db);
    const [kari, liv] = await Promise.all(
      ["Kari Nordmo", "Liv Strandheim"].map((name) => prisma.person.findFirstOrThrow({ where: { name } })),
    );
    await prisma.acting.create({ data: { personId: kari?.id ?? "", asPersonId: liv?.id ?? "" } });
    const queue = await openQueue(
      (text, values) => pool.query(text, values as unknown[]),
      () => {},
    );
    const notifierWith = (acting: boolean) =>
      teamsNotifier({
        ...storesOver(database.db, queue),
        acting,
        forms,
        issued: { of: () => null, failed: () => {} },
        attachmentBytes: 0,
        clock: testClock(),
        isMember: async () => false,
        gatherMs: 0,
        sendsFiles: false,
        fetchFile: async () => refuse({ kind: "missing" }),
        upload: uploadsTo("machine"),
        links: signedLinks("secret", "https://samskriv.example"),
        outbound: outboundVia(new CloudAdapter(new KeptClients({}, null)), "", ""),
      });
    const from = client.mark;

    await notifierWith(false).deliver({ kind: "home", personId: liv?.id ?? "" });
    expect(textOf(await user.liv.receive(from, "Hei, Liv"))).not.toContain("Du spiller");
    expect(client.sentSince(from)).toHaveLength(1);
    await notifierWith(true).deliver({ kind: "home", personId: liv?.id ?? "" });
    expect(textOf(await user.kari.receive(from, "Hei, Liv"))).toContain("Du spiller Liv Strandheim");
    await queue.stop(0);
  });
});

it("The five users of the local client have different first names, so each can be played", () => {
  const { users } = parse(readFileSync(join(projectRoot(), "env", "playground.yml"), "utf8")) as {
    users: { name: string }[];
  };
  const first = users.map(({ name }) => name.split(" ")[0]);

  expect(new Set(first).size).toBe(5);
});
