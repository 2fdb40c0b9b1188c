import mammoth from "mammoth";
import { approveAll } from "../../../demo/approving";
import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { VOICES } from "../../../demo/cast";
import { documentsLink } from "../../../demo/documents";
import { write } from "../../../demo/writing";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { joinNew, open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

let test: TestBot;
let applicationId: string;
let measureId: string;
let asked: Card;
const clock = testClock();
const db = () => test.database.db;
const needs = () => ({ applicationId, measureId, sectionId: "needs" });

/** The optional approval requests to Ola since then. */
const askedSince = (from: number): Card[] =>
  test.client
    .sentSince(from)
    .filter(({ conversationId }) => conversationId === test.user.ola.chatId)
    .flatMap(({ card }) => (card && textOf(card).includes("Dere blir spurt om dette") ? [card] : []));
const rowsOf = (card: Card) => buttonsOf(card).filter(({ verb }) => verb === "approval/show");

/** Ola is a private owner; all parties write all their own sections and submit them. */
beforeAll(async () => {
  test = await startTestBot({ clock });
  ({ applicationId } = await partnership(test));
  await joinNew(test.user.ola, applicationId, "privateOwner", {
    name: "Solsikken barnehage AS",
    orgNumber: "910000004",
  });
  measureId = (await db().prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;
  const from = test.client.mark;
  for (const name of ["ola", "kari", "per", "liv"] as const) {
    await settled(db());
    expect(askedSince(from)).toEqual([]);
    await write(test.user[name], VOICES[name]);
  }
  await settled(db());
  const cards = askedSince(from);
  expect(cards).toHaveLength(1);
  asked = cards[0] as Card;
});
afterAll(async () => {
  expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
  await test.stop();
});

describe("A private owner whose approval is optional", () => {
  it("gets one request for the own part and the whole application, when everything is written", async () => {
    expect(textOf(asked)).toContain("for Solsikken barnehage AS");
    expect(textOf(asked)).toContain("de andre venter ikke på det");
    expect(rowsOf(asked).map(({ data }) => data.sectionId)).toEqual(
      expect.arrayContaining(["needs", "ownEffort", "audience", "units", "total"]),
    );
    // The contact is approved already: Ola has sent and approved it with one press.
    expect(rowsOf(asked)).toHaveLength(5);

    const home = textOf(await test.user.ola.say("mine oppgaver"));
    expect(home).toContain("Ingenting venter på deg nå");
    expect(home).toContain("Frivillig: De andre venter ikke på svaret.");
    const card = textOf(await test.user.ola.execute("approval/show", needs()));
    expect(card).toContain("Dere blir spurt, og svaret blir vist, men de andre venter ikke på det.");
    expect(textOf(await test.user.kari.execute("approval/show", needs()))).not.toContain("Dere blir spurt");
  });

  it("approves everything with one press, and another party's edit neither voids it nor asks again", async () => {
    const { ola, kari } = test.user;
    const from = test.client.mark;
    const done = await ola.press(asked, "approval/all");
    expect(textOf(done)).toContain("Takk! 5 seksjoner er godkjent.");
    expect(await db().prisma.approval.count({ where: { party: { kind: "privateOwner" } } })).toBe(6);

    await save(kari, await open(kari, applicationId, "needs", measureId), { text: "Kommunen har skrevet om alt." });
    await settled(db());

    expect(textOf(await ola.execute("approval/show", needs()))).toContain("Dere har godkjent dette.");
    expect(textOf(await ola.say("mine oppgaver"))).not.toContain("Frivillig");
    expect(askedSince(from)).toEqual([]);
  });

  it("is asked once more when the owner's own part changes", async () => {
    const { ola } = test.user;
    const from = test.client.mark;
    await save(ola, await open(ola, applicationId, "needs", measureId), { text: "Vi ser det på en annen måte nå." });
    await settled(db());

    const cards = askedSince(from);
    expect(cards).toHaveLength(1);
    expect(rowsOf(cards[0] as Card).map(({ data }) => data.sectionId)).toEqual(["needs"]);
    expect(textOf(await ola.execute("approval/show", needs()))).not.toContain("Dere har godkjent dette.");
  });

  it("can request a change as any approver can", async () => {
    const { ola, kari } = test.user;
    const from = test.client.mark;
    clock.at = new Date("2027-01-11T13:00:00Z");
    const card = await ola.execute("approval/show", { ...needs(), sectionId: "audience" });
    await ola.press(card, "section/askChange", { comment: "Hva med de minste barna?" });
    const wish = await kari.receive(from, "Hva med de minste barna?");
    clock.at = new Date("2027-01-11T14:00:00Z");
    await save(kari, await kari.press(wish, "walk/goTo"), { text: "Alle barn, også de minste." });
    await kari.execute("walk/send", { applicationId });
    await settled(db());
    const home = await ola.say("mine oppgaver");
    expect(textOf(home)).toContain("2 seksjoner");
    expect(rowsOf(await ola.press(home, "approval/list")).map(({ data }) => data.sectionId)).toEqual([
      "needs",
      "audience",
    ]);
  });

  it("blocks nothing: the others approve, and the owner is listed as silent after the deadline", async () => {
    const { kari } = test.user;
    await settled(db());
    await write(test.user.anne, VOICES.anne);
    for (const name of ["kari", "liv", "per", "anne"] as const) {
      await settled(db());
      await approveAll(test.user[name]);
    }
    await settled(db());
    const status = textOf(await kari.say("status", "channel"));
    expect(status).not.toContain("er spurt, og svarte ikke");
    clock.at = new Date("2027-02-02T09:00:00Z");

    expect(textOf(await kari.say("status", "channel"))).toContain(
      "Solsikken barnehage AS er spurt, og svarte ikke innen fristen 1. februar kl. 12.00 (2 seksjoner). Ingen venter på det.",
    );
  });

  it("is listed as silent in the documents, which become final without the owner's approval or a reason", async () => {
    const { kari } = test.user;
    const card = await kari.execute("final/ask", { applicationId });
    expect(textOf(card)).toContain("Alt er godkjent, og ingenting mangler.");
    expect(inputsOf(card)).toEqual([]);

    const done = await kari.press(card, "final/confirm");

    const page = await (await fetch(await documentsLink(kari, done, "chat"))).text();
    const href = /href="([^"]+docx[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const docx = Buffer.from(await (await fetch(href)).arrayBuffer());
    const { value } = await mammoth.extractRawText({ buffer: docx });
    const list = value.slice(value.search(/godkjenninger/i)).split("\n\n");
    const of = (section: string) =>
      list.flatMap((cell, at) =>
        cell === section && list[at + 1] === "Solsikken barnehage AS" ? [list[at + 2] as string] : [],
      );
    expect(of("1. Vurdering av behov (tiltak\u00a01)")).toEqual(["Ikke svart innen 1. februar 2027 kl.\u00a012.00"]);
    expect(of("3. Eiers egeninnsats (tiltak\u00a01)")).toEqual(["Ola Bakkevik"]);
  });
});
