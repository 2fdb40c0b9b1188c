import mammoth from "mammoth";
import { buttonsOf, type Card, inputsOf, linksOf, textOf } from "../../../demo/card";
import type { Sent } from "../../../demo/connector";
import { documentsLink, leadsToDocuments } from "../../../demo/documents";
import type { TeamsUser } from "../../../demo/teamsClient";
import { faultsIn, startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { startUploadSession, type UploadSession } from "../../support/bot/uploadSession";
import { settled } from "../../support/database/stored";
import { until } from "../../support/until";

const CONSENT = "application/vnd.microsoft.teams.card.file.consent";
const INFO = "application/vnd.microsoft.teams.card.file.info";
const NAME = /^behovsmelding-2027-tiltak-1-ledersamlinger-20270111-\d{6}\.docx$/;

let test: TestBot;
let applicationId: string;
let draftId: string;
let session: UploadSession;
const clock = testClock();
const prisma = () => test.database.db.prisma;

beforeAll(async () => {
  test = await startTestBot({ clock, sendsFiles: true });
  const { kari } = test.user;
  ({ applicationId } = await partnership(test));
  const { id } = await prisma().measure.findFirstOrThrow({ where: { number: 1 } });
  await save(kari, await open(kari, applicationId, "needs", id), { text: "Slik er behovet." });
  await kari.execute("draft/compile", { applicationId }, "channel");
  await settled(test.database.db);
  ({ id: draftId } = await prisma().draft.findFirstOrThrow());
});
afterAll(() => test.stop());
beforeEach(async () => {
  session = await startUploadSession();
});
afterEach(() => session.close());

const draftCard = (): Card => test.connector.sent.find(({ card }) => leadsToDocuments(card))?.card as Card;
const documents = (user: TeamsUser) => user.execute("documents/toChat", { applicationId, draftId });

/** Asks for the first file. @returns Teams' question about it */
async function asked(user: TeamsUser): Promise<Sent> {
  const from = test.client.mark;
  const answer = await user.press(await documents(user), "Send filen hit");
  expect(textOf(answer)).toContain("Jeg lager filen. Den kommer her i chatten om et øyeblikk.");
  return test.client.awaitSent(from, ({ file }) => file?.contentType === CONSENT, "the question about the file");
}

/** Answers Teams' question, as Teams delivers it. */
const answered = (user: TeamsUser, question: Sent, action: "accept" | "decline", more: Record<string, unknown> = {}) =>
  user.activity("chat", {
    type: "invoke",
    name: "fileConsent/invoke",
    replyToId: question.activityId,
    value: {
      type: "fileUpload",
      action,
      context: question.file?.content[action === "accept" ? "acceptContext" : "declineContext"],
      ...(action === "accept"
        ? {
            uploadInfo: {
              contentUrl: "https://fjordvik-my.sharepoint.com/personal/kari/Documents/fil.docx",
              name: question.file?.name,
              uploadUrl: session.url,
              uniqueId: "1150D938-8870-4044-9F2C-5BBDEBA70C8C",
              fileType: "docx",
            },
          }
        : {}),
      ...more,
    },
  });

const stateOf = async (question: Sent): Promise<string> => {
  const { offerId } = (question.file?.content.acceptContext ?? {}) as { offerId?: string };
  return (await prisma().fileOffer.findUniqueOrThrow({ where: { id: offerId ?? "" } })).state;
};

describe("A member who wants a draft as a file", () => {
  it("gets the choice in their own chat, by a button in the channel", async () => {
    const { liv } = test.user;
    const from = test.client.mark;
    const shown = await liv.press(draftCard(), "Les utkastet", {}, "channel");
    const answer = await liv.press(shown, "Få filene i chatten", {}, "channel");
    expect(textOf(answer)).toContain("Jeg har sendt deg et kort i den personlige chatten.");

    const card = await liv.receive(from, "Velg filen du vil ha");
    const [input] = inputsOf(card);
    expect(input?.choices.map(({ title }) => title)).toContain("Behovsmelding 2027, Tiltak 1: Ledersamlinger");
    expect(input?.value).toBe("behovsmelding-2027-tiltak-1-ledersamlinger.docx");
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(["Send filen hit", "Hent lenke", "Til oversikten"]);
    expect((await fetch(await documentsLink(liv, card, "chat"))).status).toBe(200);
  });

  it("is asked by Teams, with the file's size, and gets the file when they say yes", async () => {
    const { kari } = test.user;
    const question = await asked(kari);
    expect(question.file?.name).toMatch(NAME);
    expect(question.file?.content.description).toBe("Utkast nr. 1 fra Samskriv. Filen legges i OneDrive-en din.");

    const from = test.client.mark;
    expect(await test.client.deliver(answered(kari, question, "accept"))).toEqual({ status: 200, body: null });
    const came = await test.client.awaitSent(from, ({ file }) => file?.contentType === INFO, "the file");
    await settled(test.database.db);

    expect(came).toMatchObject({
      conversationId: kari.chatId,
      file: {
        contentUrl: "https://fjordvik-my.sharepoint.com/personal/kari/Documents/fil.docx",
        name: question.file?.name,
        content: { uniqueId: "1150D938-8870-4044-9F2C-5BBDEBA70C8C", fileType: "docx" },
      },
    });
    const file = session.file() as Buffer;
    expect(session.requests).toEqual([`PUT bytes 0-${file.length - 1}/${file.length}`]);
    expect(Math.abs(file.length - Number(question.file?.content.sizeInBytes))).toBeLessThan(100);
    expect((await mammoth.extractRawText({ buffer: file })).value).toContain("Slik er behovet.");
    expect(test.connector.removed).toContain(question.activityId);
    expect(await prisma().fileOffer.findMany({ where: { state: "sent" } })).toMatchObject([{ upload: null }]);
    expect(await prisma().audit.findMany({ where: { act: "file-fetched" } })).toMatchObject([
      { details: { version: 1, final: null }, conversationId: kari.chatId },
    ]);
  });

  it("gets it once, however often Teams delivers the yes, and whatever is pressed afterwards", async () => {
    const { kari } = test.user;
    const question = await asked(kari);
    const yes = answered(kari, question, "accept");
    const from = test.client.mark;
    await Promise.all([test.client.deliver(yes), test.client.deliver(yes)]);
    await settled(test.database.db);
    for (const action of ["accept", "decline"] as const)
      expect(await test.client.deliver(answered(kari, question, action))).toEqual({ status: 200, body: null });
    await settled(test.database.db);

    expect(session.requests).toHaveLength(1);
    expect(test.client.sentSince(from)).toHaveLength(1);
    expect(await stateOf(question)).toBe("sent");
  });

  it("hears that it is all right to say no, gets the link instead, and the question goes away", async () => {
    const { liv } = test.user;
    const question = await asked(liv);
    const from = test.client.mark;
    await test.client.deliver(answered(liv, question, "decline"));
    const card = await liv.receive(from, "Greit, jeg sendte ikke filen.");

    expect(test.connector.removed).toContain(question.activityId);
    expect((await fetch(await documentsLink(liv, card, "chat"))).status).toBe(200);
    await test.client.deliver(answered(liv, question, "accept"));
    await settled(test.database.db);
    expect(session.requests).toEqual([]);
    expect(await stateOf(question)).toBe("declined");
  });

  it("gets the link if the session is over, and can try again", async () => {
    const { kari } = test.user;
    for (const status of [404, 410] as const) {
      session.end(status);
      const question = await asked(kari);
      const from = test.client.mark;
      await test.client.deliver(answered(kari, question, "accept"));
      const card = await kari.receive(
        from,
        "Jeg fikk ikke lagt behovsmelding-2027-tiltak-1-ledersamlinger.docx i OneDrive",
      );
      await settled(test.database.db);
      expect(await stateOf(question)).toBe("failed");
      expect(buttonsOf(card).map(({ title }) => title)).toContain("Hent lenke");
    }
    await session.close();
    session = await startUploadSession();
    const again = await asked(kari);
    await test.client.deliver(answered(kari, again, "accept"));
    await settled(test.database.db);
    expect(session.file()).not.toBeNull();
  });

  it("waits while SharePoint is away, and gets the file later", async () => {
    const { kari } = test.user;
    const question = await asked(kari);
    session.answerNext(...Array.from({ length: 7 }, () => ({ status: 503 })));
    const from = test.client.mark;
    await test.client.deliver(answered(kari, question, "accept"));
    await until(async () => session.requests.length >= 7);
    await until(
      async () => (await prisma().$queryRaw<unknown[]>`select 1 from pgboss.job where state = 'retry'`).length > 0,
    );
    await test.database.db.pool.query("update pgboss.job set start_after = now() where state = 'retry'");
    await test.client.awaitSent(from, ({ file }) => file?.contentType === INFO, "the file");
    await settled(test.database.db);
    expect(await stateOf(question)).toBe("sent");
  });

  it("gets the link if SharePoint is away for a quarter of an hour", async () => {
    const { kari } = test.user;
    const question = await asked(kari);
    session.answerNext(...Array.from({ length: 14 }, () => ({ status: 503 })));
    const from = test.client.mark;
    await test.client.deliver(answered(kari, question, "accept"));
    await until(
      async () => (await prisma().$queryRaw<unknown[]>`select 1 from pgboss.job where state = 'retry'`).length > 0,
    );
    const before = clock.at;
    clock.at = new Date(before.getTime() + 16 * 60_000);
    await test.database.db.pool.query("update pgboss.job set start_after = now() where state = 'retry'");
    await kari.receive(from, "Jeg fikk ikke lagt");
    clock.at = before;
    await settled(test.database.db);
    expect(await stateOf(question)).toBe("failed");
  });

  it("gets the link where Teams does not take files from the bot", async () => {
    const { kari } = test.user;
    const from = test.client.mark;
    const card = await documents(kari);
    test.connector.failNext(400);
    await kari.press(card, "Send filen hit");
    const instead = await kari.receive(from, "Teams tar ikke imot filer fra meg her.");
    expect(buttonsOf(instead).map(({ title }) => title)).toContain("Hent lenke");
    await settled(test.database.db);
  });

  it("is asked to choose if the file is none of the version's", async () => {
    const { kari } = test.user;
    const from = test.client.mark;
    for (const file of ["", "../../package.json", "finnes-ikke.docx"]) {
      const answer = await kari.press(await documents(kari), "documents/send", { file });
      expect(textOf(answer)).toContain("Velg en fil først.");
    }
    await settled(test.database.db);
    expect(test.client.sentSince(from)).toEqual([]);
  });
});

describe("A file that is offered", () => {
  it("goes to nobody but the person who asked for it", async () => {
    const { kari, liv, tor } = test.user;
    const question = await asked(kari);
    for (const other of [liv, tor]) {
      const from = test.client.mark;
      await test.client.deliver(answered(other, question, "accept"));
      await other.receive(from, "Det finner jeg ikke");
      await test.client.deliver(answered(other, question, "decline"));
    }
    await settled(test.database.db);
    expect(session.requests).toEqual([]);
    expect(await stateOf(question)).toBe("offered");
  });

  it("goes to no address but SharePoint's", async () => {
    const { kari } = test.user;
    const question = await asked(kari);
    const { value } = answered(kari, question, "accept") as { value: { uploadInfo: object } };
    const from = test.client.mark;
    const uploadInfo = { ...value.uploadInfo, uploadUrl: session.url.replace("127.0.0.1", "localhost") };
    await test.client.deliver(answered(kari, question, "accept", { uploadInfo }));
    await kari.receive(from, "Jeg fikk ikke lagt");
    await settled(test.database.db);
    expect(session.requests).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ["no offer", { context: {} }],
    ["an offer that is none", { context: { offerId: "00000000-0000-4000-8000-000000000000" } }],
    ["an offer's id that is none", { context: { offerId: "1' or '1'='1" } }],
    ["no address", { uploadInfo: null }],
    ["half an address", { uploadInfo: { uploadUrl: "https://a.sharepoint.com" } }],
    ["an answer that is none", { action: "maybe" }],
  ])("is not touched by an answer with %s", async (_what, more) => {
    const { kari } = test.user;
    const question = await asked(kari);
    const from = test.client.mark;
    expect(await test.client.deliver(answered(kari, question, "accept", more))).toEqual({ status: 200, body: null });
    await kari.receive(from, "");
    await settled(test.database.db);
    expect(await stateOf(question)).toBe("offered");
    expect(session.requests).toEqual([]);
  });

  it("cannot be answered in a channel or a group chat", async () => {
    const { kari } = test.user;
    const question = await asked(kari);
    const { value } = answered(kari, question, "accept");
    const invoke = { type: "invoke", name: "fileConsent/invoke", value };
    await test.client.deliver(kari.activity("channel", invoke));
    await test.client.deliver({
      ...kari.activity("chat", invoke),
      conversation: { id: "19:group", conversationType: "groupChat", tenantId: "tenant", isGroup: true },
    });
    await settled(test.database.db);
    expect(await stateOf(question)).toBe("offered");
  });

  it("is not sent to a person who has left the application since", async () => {
    const { kari, per } = test.user;
    const [question, early] = [await asked(per), await asked(per)];
    const member = await prisma().member.findFirstOrThrow({ where: { person: { name: "Per Nyvoll" } } });
    await kari.execute("member/remove", { applicationId, memberId: member.id });
    await settled(test.database.db);
    for (const each of [question, early]) await test.client.deliver(answered(per, each, "accept"));
    await settled(test.database.db);

    expect(session.requests).toEqual([]);
    expect(await stateOf(question)).toBe("failed");
    expect(textOf(await documents(per))).toContain("Det finner jeg ikke");
  });

  it("has its upload address in no log line, no message and, when it has arrived, nowhere", async () => {
    await settled(test.database.db);
    expect(test.log.join("\n")).not.toContain("secret-of-the-session");
    expect(JSON.stringify(test.connector.sent)).not.toContain("secret-of-the-session");
    const rows = await prisma().fileOffer.findMany();
    expect(rows.length).toBeGreaterThan(10);
    expect(JSON.stringify(rows)).not.toContain("secret-of-the-session");
  });

  it("causes no fault", () => {
    const unexpected = faultsIn(test).filter((line) => !/an upload is not answered|statusCode":400/.test(line));
    expect(unexpected).toEqual([]);
  });
});

it("Where Teams takes no files from the bot, as in Microsoft's local client, the card has the link alone", async () => {
  const local = await startTestBot({ clock, beside: test });
  const { kari } = local.user;
  const card = await kari.execute("documents/toChat", { applicationId, draftId });
  expect(inputsOf(card)).toEqual([]);
  expect(buttonsOf(card).map(({ title }) => title)).toEqual([
    "Hent lenke",
    "Trekk tilbake alle lenkene",
    "Til oversikten",
  ]);
  const answer = await kari.press(card, "Hent lenke");
  expect(linksOf(answer).map(({ title }) => title)).toEqual(["Åpne dokumentene"]);
  const inChannel = await kari.press(draftCard(), "Les utkastet", {}, "channel");
  expect(buttonsOf(inChannel).map(({ title }) => title)).not.toContain("Få filene i chatten");
  await local.stop();
});
