import { randomUUID } from "node:crypto";
import { buttonsOf, type Card, textOf } from "../../../demo/card";
import { documentsLink, leadsToDocuments } from "../../../demo/documents";
import type { TeamsUser } from "../../../demo/teamsClient";
import { eva, startTestBot, type TestBot } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { until } from "../../support/until";

let test: TestBot;
let applicationId: string;
let measureId: string;
let documentsUrl: string;
const db = () => test.database.db;
const sql = (statement: string) => db().pool.query(statement);

const FAULT = /Her gikk noe galt hos meg[\s\S]*oppgi ([0-9A-F]{8})/;
const referenceIn = (card: Card): string => FAULT.exec(textOf(card))?.[1] ?? "";
const lines = () =>
  test.log.map(
    (line) =>
      JSON.parse(line) as Record<string, unknown> & { err?: { message?: string; stack?: string; statusCode?: number } },
  );
const withReference = (reference: string) => lines().filter((line) => line.reference === reference);

beforeAll(async () => {
  test = await startTestBot();
  ({ applicationId } = await partnership(test));
  measureId = (await db().prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;
  await test.user.kari.execute("draft/compile", { applicationId }, "channel");
  await settled(db());
  const draft = test.connector.sent.find(({ card }) => leadsToDocuments(card));
  documentsUrl = await documentsLink(test.user.kari, draft?.card ?? null);
});
afterAll(() => test.stop());

/** Removes a table during an attempt. */
async function without<Result>(table: string, act: () => Promise<Result>): Promise<Result> {
  await sql(`alter table ${table} rename to ${table}_gone`);
  try {
    return await act();
  } finally {
    await sql(`alter table ${table}_gone rename to ${table}`);
  }
}

describe("An exception in a handler", () => {
  it("gives the presser a sentence with a reference, and logs the same reference with the error and the ids", async () => {
    const { kari } = test.user;
    const section = await open(kari, applicationId, "needs", measureId);

    const card = await without("answer_version", () => save(kari, section, { text: "Et behov." }));

    const [line, ...more] = withReference(referenceIn(card));
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      level: 50,
      verb: "section/save",
      applicationId,
      activityId: expect.any(String),
      err: { message: expect.stringContaining("answer_version") },
    });
    expect(line?.err?.stack).toContain("at ");
    expect(textOf(card)).not.toMatch(/answer_version|relation|\.ts/);
    expect(textOf(await save(kari, section, { text: "Et behov." }))).toContain("Takk, lagret");
  });

  it("changes nothing and records nothing as handled, so the same press can be delivered again", async () => {
    const { kari } = test.user;
    const button = buttonsOf(await kari.execute("measures/list", { applicationId })).find(
      ({ verb }) => verb === "measure/add",
    );
    const press = kari.activity("chat", {
      type: "invoke",
      name: "adaptiveCard/action",
      value: { action: { verb: "measure/add", data: { ...button?.data, name: "Enda et", partyIds: "" } } },
    });

    const failed = await without("measure_party", () => kari.answerTo(press));
    expect(failed).toMatchObject({});
    expect(textOf(failed)).toMatch(FAULT);
    expect(await db().prisma.measure.count({ where: { name: "Enda et" } })).toBe(0);
    await kari.answerTo(press);

    expect(await db().prisma.measure.count({ where: { name: "Enda et" } })).toBe(1);
  });

  it("gives the author of a message a sentence with a reference too", async () => {
    const card = await without("amount", () => test.user.kari.say("mine oppgaver"));

    expect(withReference(referenceIn(card))).toHaveLength(1);
    expect(textOf(await test.user.kari.say("mine oppgaver"))).toContain("Behovsmelding 2027");
  });

  it("is shown only as this sentence, even to a person the bot does not know yet", async () => {
    const card = await without("person", () => test.elsewhere().as(eva).execute("me/tasks", {}));

    expect(withReference(referenceIn(card))).toHaveLength(1);
  });
});

describe("A database that goes away", () => {
  it("gives every turn its error message, and is used again when it is back", async () => {
    const { kari } = test.user;
    const name = new URL(test.database.url).pathname.slice(1);
    const section = await open(kari, applicationId, "needs", measureId);
    const admin = new (await import("pg")).Client({
      connectionString: test.database.url.replace(`/${name}`, "/postgres"),
    });
    await admin.connect();
    await admin.query(`alter database ${name} allow_connections false`);
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);

    const cards = await Promise.all([save(kari, section, { text: "Uten database." }), kari.say("hei")]);
    for (const card of cards) expect(withReference(referenceIn(card))).toHaveLength(1);
    const health = await fetch(`http://127.0.0.1:${test.bot.port}/helse`);
    expect([health.status, await health.json()]).toEqual([503, { status: "down" }]);
    const page = await fetch(documentsUrl);
    expect(page.status).toBe(500);
    expect(await page.text()).toMatch(/^<!doctype html>.*Her gikk noe galt hos meg/s);

    await admin.query(`alter database ${name} allow_connections true`);
    await admin.end();
    expect((await fetch(`http://127.0.0.1:${test.bot.port}/helse`)).status).toBe(200);
    expect((await fetch(documentsUrl)).status).toBe(200);
    expect(textOf(await save(kari, section, { text: "Med database." }))).toContain("Takk, lagret");
    await sql("update pgboss.job set start_after = now() where state = 'retry'");
    await settled(db());
  });
});

describe("A handler that takes too long", () => {
  it("gets an answer, delays nobody else, and shows nobody a typing indicator", async () => {
    const { kari, liv, per } = test.user;
    const section = await open(kari, applicationId, "needs", measureId);
    const client = await db().pool.connect();
    await client.query("begin");
    await client.query("lock table application in access exclusive mode");
    try {
      let slowEnded = false;
      const slow = Promise.all([save(kari, section, { text: "Treg lagring." }), liv.say("hei")]).finally(() => {
        slowEnded = true;
      });
      expect(textOf(await per.say("hjelp"))).toContain("Dette kan jeg hjelpe med");
      expect(slowEnded).toBe(false);

      const cards = await slow;

      for (const card of cards)
        expect(withReference(referenceIn(card))).toMatchObject([
          { err: { message: expect.stringContaining("no answer after") } },
        ]);
    } finally {
      await client.query("rollback");
      client.release();
    }
    expect(new Set(test.connector.types)).toEqual(new Set(["message"]));
  });
});

describe("The log", () => {
  const WORDS = ["Veldig hemmelig sagt", "hemmeligord"];
  const TEXT = `${WORDS[0]} ${WORDS[1]} 👍`;
  const expectDiscreet = () => {
    for (const line of test.log) for (const word of WORDS) expect(line).not.toContain(word);
  };

  it("contains no text that people wrote when a text is saved, submitted, approved and posted", async () => {
    const { kari, liv } = test.user;
    await save(kari, await open(kari, applicationId, "partnership", measureId), { text: TEXT });
    await kari.execute("walk/send", { applicationId });
    const approval = await liv.execute("approval/show", { applicationId, measureId, sectionId: "partnership" });
    await liv.press(approval, "section/askChange", { comment: TEXT });
    await kari.execute("draft/compile", { applicationId }, "channel");
    await kari.say(TEXT);
    await settled(db());

    expectDiscreet();
  });

  it.each([
    [
      "answer_version",
      "value::text not like '%hemmeligord%'",
      async (): Promise<Card> =>
        save(test.user.kari, await open(test.user.kari, applicationId, "ownEffort", measureId), { text: TEXT }),
    ],
    [
      "measure",
      "name not like '%hemmeligord%'",
      (): Promise<Card> => test.user.kari.execute("measure/add", { applicationId, name: TEXT, partyIds: "" }),
    ],
    [
      "party",
      "name not like '%hemmeligord%'",
      (): Promise<Card> =>
        test.user.tor.execute("party/joinAs", {
          applicationId,
          kind: "union",
          party: "new",
          name: TEXT,
          roles: "writes",
        }),
    ],
    [
      "change_request",
      "comment not like '%hemmeligord%'",
      async (): Promise<Card> => {
        const { data } = buttonsOf(
          await test.user.liv.execute("approval/show", { applicationId, measureId, sectionId: "partnership" }),
        ).find(({ verb }) => verb === "section/askChange") ?? { data: {} };
        return test.user.liv.execute("section/askChange", { ...data, comment: TEXT });
      },
    ],
  ])("contains no text that people wrote when the database refuses it: %s", async (table, check, press) => {
    await sql(`alter table ${table} add constraint discreet check (${check}) not valid`);
    const card = await press();
    await sql(`alter table ${table} drop constraint discreet`);

    expect(withReference(referenceIn(card))).toMatchObject([
      { err: { message: expect.stringContaining("constraint") } },
    ]);
    expectDiscreet();
  });

  it("contains no text that people wrote when Teams refuses a card, in a turn or from the queue", async () => {
    const { kari } = test.user;
    const approval = { applicationId, measureId, sectionId: "partnership" };
    test.connector.failNext(412);
    await test.client.deliver(kari.activity("channel", { type: "message", text: "hjelp" }));
    expect(lines().filter(({ msg }) => msg === "a turn failed outside of its handler")).toHaveLength(1);
    await settled(db());
    const { data } = buttonsOf(await test.user.liv.execute("approval/show", approval)).find(
      ({ verb }) => verb === "section/askChange",
    ) ?? { data: {} };
    // Teams refuses both the change request and the status card.
    test.connector.failNext(412, 412);
    await test.user.liv.execute("section/askChange", { ...data, comment: TEXT });
    const refused = () =>
      lines().filter(({ msg, err }) => msg === "a queued message failed" && err?.statusCode === 412);
    await until(() => refused().length === 2);

    expect(
      refused()
        .map(({ queue }) => queue)
        .sort(),
    ).toEqual(["application-changed", "notice"]);
    for (const line of refused())
      expect(line).toMatchObject({ applicationId, jobId: expect.any(String), err: { type: "RestError" } });
    expectDiscreet();
    await sql("update pgboss.job set start_after = now() where state = 'retry'");
    await settled(db());
  });

  it("names the verb of an existing button, and never an invented verb", async () => {
    await test.user.kari.execute(`${WORDS[0]}`, {});

    expectDiscreet();
  });
});

describe("Input without a handler", () => {
  it.each([
    "task/fetch",
    "task/submit",
    "composeExtension/query",
    "signin/verifyState",
    "config/fetch",
    "application/search",
    "message/submitAction",
    "noe/annet",
    undefined,
  ])("is answered with a card if it is the invoke %s", async (name) => {
    const { kari } = test.user;
    const { status, body } = await test.client.deliver(
      kari.activity("chat", { type: "invoke", name, value: { commandId: "x", data: {} } }),
    );

    expect(status).toBe(200);
    expect(textOf((body as { value: Card }).value)).toContain("Dette kortet er gammelt");
  });

  it.each([
    "conversationUpdate",
    "messageReaction",
    "messageUpdate",
    "messageDelete",
    "typing",
    "event",
    "endOfConversation",
  ])("is ignored without an answer: %s", async (type) => {
    const from = test.client.mark;
    const { status } = await test.client.deliver(
      test.user.kari.activity("channel", { type, membersAdded: [{ id: "bot" }], reactionsAdded: [{ type: "like" }] }),
    );

    expect(status).toBe(200);
    expect(test.client.sentSince(from)).toEqual([]);
  });

  it("is answered with the available commands if it is a message", async () => {
    for (const where of ["chat", "channel"] as const) {
      for (const words of ["hva er klokka", "x".repeat(5_000), "ny ny", "spille"]) {
        const card = await test.user.kari.say(words, where);
        expect(textOf(card)).toContain("Skriv «hjelp»");
        expect(buttonsOf(card).length).toBeGreaterThan(0);
      }
    }
  });
});

describe("A greeting or a call for help", () => {
  const personal = (user: TeamsUser, text: string) => user.say(text);

  it.each(["hei", "Hei!", "HEI", " hei  ", "Hallo", "Hi", "Hello", "hi.", "mine oppgaver", "Oppgaver"])(
    "is answered in a chat with the person's tasks: «%s»",
    async (text) => {
      expect(textOf(await personal(test.user.kari, text))).toContain("Behovsmelding 2027");
    },
  );

  it.each(["Help", "help", "hjelp", "Hjelp!", "?"])(
    "is answered with the available commands, in both places: «%s»",
    async (text) => {
      for (const where of ["chat", "channel"] as const)
        expect(textOf(await test.user.per.say(text, where))).toContain("Dette kan jeg hjelpe med");
    },
  );

  it.each(["hei", "Hi", "Hello", ""])("is answered in the channel with the available commands: «%s»", async (text) => {
    const card = await test.user.kari.say(text, "channel");

    expect(textOf(card)).toContain("Dette kan jeg hjelpe med");
    expect(textOf(card)).not.toContain("Behovsmelding 2027");
  });

  it("is answered for a person who is in no application", async () => {
    expect(textOf(await test.user.tor.say("hei"))).toContain("Du er ikke med i noe ennå");
  });

  it.each([
    ["a group chat", { conversationType: "groupChat", isGroup: true }],
    ["a conversation of an unknown kind", { conversationType: "meeting" }],
    ["a conversation of no kind", {}],
  ])("shows nobody's tasks in %s, and sends the person to the personal chat", async (_what, kind) => {
    const { kari } = test.user;
    const group = { id: "19:group", tenantId: "tenant", ...kind };
    const from = test.client.mark;
    await test.client.deliver({
      ...kari.activity("chat", { type: "message", text: "mine oppgaver" }),
      conversation: group,
    });
    const { card } = await test.client.awaitSent(
      from,
      ({ conversationId }) => conversationId === "19:group",
      "an answer in the group",
    );
    expect(textOf(card ?? {})).toContain("Se i den personlige chatten");

    const pressed = await kari.answerTo({
      ...kari.activity("chat", {
        id: randomUUID(),
        type: "invoke",
        name: "adaptiveCard/action",
        value: { action: { verb: "me/tasks", data: {} } },
      }),
      conversation: group,
    });

    expect(textOf(pressed)).toContain("Se i den personlige chatten");
    expect(textOf(await kari.receive(from, "Behovsmelding 2027"))).toContain("Fjordvik");
  });

  it.each([
    ["hjelp", "I en gruppechat sender jeg"],
    ["hva er fjordvik", "I en gruppechat sender jeg"],
    ["ny", "Dette hører til i kanalen"],
    ["status", "Dette hører til i kanalen"],
    ["takk", "Bare hyggelig!"],
  ])("says in a group chat where it belongs: «%s»", async (text, answer) => {
    const from = test.client.mark;
    await test.client.deliver({
      ...test.user.kari.activity("chat", { type: "message", text }),
      conversation: { id: "19:group", tenantId: "tenant", conversationType: "groupChat", isGroup: true },
    });
    const inGroup = ({ conversationId }: { conversationId: string }) => conversationId === "19:group";
    const { card } = await test.client.awaitSent(from, inGroup, "an answer in the group");
    expect(textOf(card ?? {})).toContain(answer);
  });
});
