import { randomUUID } from "node:crypto";
import { teamsLimits } from "../../../bot/delivery/teamsLimits";
import { buttonsOf, type Card, textOf } from "../../../demo/card";
import { documentsLink, leadsToDocuments } from "../../../demo/documents";
import { purge } from "../../../jobs/purge";
import { attachmentStore } from "../../../prisma/attachments/attachmentStore";
import { documentLinkStore } from "../../../prisma/finalising/documentLinkStore";
import { fileOfferStore } from "../../../prisma/finalising/fileOfferStore";
import { keptFileStore } from "../../../prisma/finalising/keptFileStore";
import { importStore } from "../../../prisma/messages/importStore";
import { messageStore } from "../../../prisma/messages/messageStore";
import { sendTurns } from "../../../prisma/messages/sendTurns";
import { undeliveredStore } from "../../../prisma/messages/undeliveredStore";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { partnership } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { cause, openStores } from "../../support/database/stores";

let test: TestBot;
let applicationId: string;
let card: Card;
const prisma = () => test.database.db.prisma;
const statusOf = async (link: string): Promise<number> => (await fetch(link)).status;

beforeAll(async () => {
  test = await startTestBot({ clock: testClock() });
  ({ applicationId } = await partnership(test));
  for (let version = 1; version <= 2; version++)
    await test.user.kari.execute("draft/compile", { applicationId }, "channel");
  await settled(test.database.db);
  card = test.connector.sent.findLast((sent) => leadsToDocuments(sent.card))?.card as Card;
});
afterAll(() => test.stop());

describe("A person's link to documents", () => {
  it("ends when the person leaves, and nobody else's does", async () => {
    const { anne, liv, tor } = test.user;
    const [gone, kept, outside] = [
      await documentsLink(anne, card),
      await documentsLink(liv, card),
      await documentsLink(tor, card),
    ];
    const { id: memberId } = await prisma().member.findFirstOrThrow({ where: { person: { name: "Anne Lerkedal" } } });
    await anne.execute("role/leave", { applicationId, memberId });

    expect(await prisma().member.count({ where: { person: { name: "Anne Lerkedal" } } })).toBe(0);
    expect(await Promise.all([gone, kept, outside].map(statusOf))).toEqual([410, 200, 200]);
  });

  it("ends when the person's party is taken out", async () => {
    const { kari, per } = test.user;
    const gone = await documentsLink(per, card);
    const { partyId } = await prisma().member.findFirstOrThrow({ where: { person: { name: "Per Nyvoll" } } });
    await kari.execute("party/remove", { applicationId, partyId });

    expect((await prisma().party.findUniqueOrThrow({ where: { id: partyId } })).removedAt).not.toBeNull();
    expect(await statusOf(gone)).toBe(410);
  });

  it("ends when the person leaves the team, and goes on if they only get another role", async () => {
    const { liv } = test.user;
    const link = await documentsLink(liv, card);
    const where = { person: { name: "Liv Strandheim" } };
    await prisma().member.updateMany({ where, data: { approves: false } });
    expect(await statusOf(link)).toBe(200);
    await prisma().member.updateMany({ where, data: { leftTeamAt: new Date() } });
    expect(await statusOf(link)).toBe(410);
  });
});

it("The purge deletes links once they have expired, and files asked for a week ago, and keeps newer ones", async () => {
  const { db } = test.database;
  const stores = await openStores(db);
  const documentLinks = documentLinkStore(db);
  const fileOffers = fileOfferStore(db, stores.queue);
  const { id: draftId } = await prisma().draft.findFirstOrThrow();
  const { id: personId } = await prisma().person.findFirstOrThrow({ where: { name: "Kari Nordmo" } });
  const of = { applicationId, draftId, personId };
  await prisma().documentLink.deleteMany();
  const now = new Date("2027-01-11T12:00:00Z");
  const before = (ms: number) => new Date(now.getTime() - ms);
  const [old, fresh] = [randomUUID(), randomUUID()];
  await documentLinks.open(old, { ...of, own: false, expiresAt: before(1) }, cause(personId));
  await documentLinks.open(fresh, { ...of, own: false, expiresAt: now }, cause(personId));
  const week = 7 * 24 * 3_600_000;
  await fileOffers.ask(cause(personId), { ...of, id: old, fileName: "a.docx", askedAt: before(week + 1) });
  await fileOffers.ask(cause(personId), { ...of, id: fresh, fileName: "a.docx", askedAt: before(week) });
  await purge({
    ...{ documentLinks, fileOffers, clock: { now: () => now }, turns: sendTurns(db.pool, teamsLimits) },
    ...{ messages: messageStore(db, stores.queue), imports: importStore(db.prisma) },
    attachments: attachmentStore(db, stores.queue),
    keptFiles: keptFileStore(db),
    undelivered: undeliveredStore(db.prisma, stores.queue),
  });

  expect([await documentLinks.find(old), (await documentLinks.find(fresh))?.draftId]).toEqual([null, draftId]);
  // The bot meanwhile tries to ask for the newer one, and tells in its state what came of it.
  expect(await fileOffers.load(old)).toBeNull();
  expect(await fileOffers.load(fresh)).not.toBeNull();
  await stores.stop();
});

it("«dokumenter» leads a member to the newest draft, in their own chat", async () => {
  const { kari } = test.user;
  const choice = await kari.say("dokumenter");
  const [way] = buttonsOf(choice).filter(({ verb }) => verb === "documents/toChat");
  const newest = await prisma().draft.findFirstOrThrow({ orderBy: { version: "desc" } });
  expect(way?.data).toMatchObject({ applicationId, draftId: newest.id });
  const shown = await kari.press(choice, "documents/toChat");
  expect(textOf(shown)).toContain("Utkast nr. 2");
  expect(await statusOf(await documentsLink(kari, shown, "chat"))).toBe(200);
});
