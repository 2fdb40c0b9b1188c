import { type Card, textOf } from "../../../demo/card";
import type { TeamsUser } from "../../../demo/teamsClient";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, joinNew, open, partnership, save } from "../../support/bot/partnership";
import { withoutDrawing } from "../../support/cards/withoutDrawing";
import { settled } from "../../support/database/stored";

let bots: [TestBot, TestBot, TestBot];
let applicationId: string;
let measureId: string;
const first = () => bots[0];
const db = () => first().database.db;
const at = () => ({ applicationId });
const prisma = () => db().prisma;

/** All bots of a partnership have one address. */
const settings = { publicUrl: "https://samskriv.example" };

beforeAll(async () => {
  const one = await startTestBot({ queueEachMs: 500, settings });
  bots = [one, await startTestBot({ beside: one, settings }), await startTestBot({ beside: one, settings })];
  ({ applicationId } = await partnership(one));
  measureId = (await prisma().measure.findFirstOrThrow({ where: { applicationId, number: 1 } })).id;
  await settled(db());
});
afterAll(async () => {
  await Promise.all([bots[1].stop(), bots[2].stop()]);
  await first().stop();
});

/** The current content of the channel, by message. */
function standing(): Map<string, Card> {
  const channel = first()
    .client.sentSince(0)
    .filter(({ conversationId, card }) => conversationId === first().client.team.channelId && card !== null);
  return new Map(channel.map(({ activityId, card }) => [activityId, withoutDrawing(card as Card)]));
}
const isStatus = (card: Card) =>
  JSON.stringify(card).includes('"me/tasks"') &&
  /Frist |Gjort ferdig |Sendt inn /.test(textOf(card)) &&
  !textOf(card).includes("Opprettet");
const statuses = () => [...standing()].filter(([, card]) => isStatus(card));
/** The status as the bot would draw it now. */
const truth = async () => withoutDrawing(await first().user.kari.execute("status/show", at(), "channel"));

async function expectTrue(): Promise<void> {
  await settled(db());
  const live = statuses();
  expect(live).toHaveLength(1);
  expect(live[0]?.[1]).toEqual(await truth());
}

const CHANGES: [string, (by: TestBot["user"]) => Promise<unknown>][] = [
  ["a save", async ({ kari }) => save(kari, await open(kari, applicationId, "units"), { publicSchools: "12" })],
  [
    "an amount",
    async ({ liv }) => save(liv, await open(liv, applicationId, "economy", measureId), { grant: "200 000" }),
  ],
  [
    "a section that is sent",
    async ({ liv }) => {
      await save(liv, await open(liv, applicationId, "teacherEducation", measureId), { text: "Nye emner." });
      await liv.execute("walk/send", at());
    },
  ],
  [
    "somebody who joins",
    ({ tor }) => joinNew(tor, applicationId, "privateOwner", { name: "Maur AS", orgNumber: "910000004" }),
  ],
  ["a new measure", ({ kari }) => addMeasure(kari, applicationId, "Lesing")],
  ["a measure that moves", ({ kari }) => kari.execute("measure/move", { ...at(), measureId, to: 2 })],
  ["a measure that is taken out", ({ kari }) => kari.execute("measure/remove", { ...at(), measureId })],
  ["a measure that is put back", ({ kari }) => kari.execute("measure/restore", { ...at(), measureId, at: 1 })],
  [
    "a party with another name",
    async ({ kari }) => {
      const { id: partyId } = await prisma().party.findFirstOrThrow({ where: { applicationId, name: "Maur AS" } });
      await kari.press(await kari.execute("party/edit", { ...at(), partyId }), "party/change", { name: "Mauren AS" });
    },
  ],
  [
    "a member who may do less",
    async ({ kari }) => {
      const { id: memberId } = await prisma().member.findFirstOrThrow({ where: { person: { name: "Anne Lerkedal" } } });
      await kari.execute("member/change", { ...at(), memberId, roles: "writes" });
    },
  ],
  ["a deadline", ({ kari }) => kari.execute("deadlines/move", { ...at(), date: "2027-02-02", time: "12:00" })],
  [
    "a final version",
    async ({ kari }) =>
      kari.press(await kari.execute("final/ask", at()), "final/confirm", { reason: "Fristen er i dag." }),
  ],
  ["its delivery", async ({ kari }) => kari.press(await kari.execute("final/askDeliver", at()), "Lagre")],
  [
    "its being opened again",
    async ({ kari }) => kari.press(await kari.execute("final/askReopen", at()), "final/reopen", { reason: "Feil." }),
  ],
];

describe("The only status card in the channel, with three bots", () => {
  it.each(CHANGES)("is correct soon after %s, in whichever process it happens", async (what, change) => {
    const [before] = statuses();
    const by = bots[CHANGES.findIndex(([each]) => each === what) % bots.length] as TestBot;
    await change(by.user);
    await expectTrue();

    const [after] = statuses();
    expect(after?.[0]).toBe(before?.[0]);
    expect(after?.[1]).not.toEqual(before?.[1]);
  });

  it("is correct in the end when everything changes at once and Teams is slow", async () => {
    first().connector.slowBy(150);
    const counting = async ({ kari }: TestBot["user"], round: number) =>
      save(kari, await open(kari, applicationId, "units"), { privateSchools: String(round) });
    for (let round = 1; round <= 5; round += 1) {
      await Promise.all([
        counting(bots[0].user, round),
        addMeasure(bots[1].user.kari, applicationId, `Runde ${round}`),
        joinNew(bots[2].user.per, applicationId, "union", { name: `Forbund ${round}` }),
      ]);
    }
    await settled(db());
    first().connector.slowBy(0);
    await expectTrue();
  });

  it("is the same message after a restart", async () => {
    const [before] = statuses();
    await bots[2].stop();
    bots[2] = await startTestBot({ beside: first(), settings });
    await bots[2].user.kari.execute("deadlines/move", { ...at(), date: "2027-02-04", time: "12:00" });
    await expectTrue();
    expect(statuses()[0]?.[0]).toBe(before?.[0]);
  });
});

describe("«@Samskriv status»", () => {
  const say = (user: TeamsUser) => user.say("status", "channel");

  it("posts the status card again, and the earlier card says that it has moved", async () => {
    const [before] = statuses();
    expect(isStatus(await say(bots[1].user.tor))).toBe(true);
    await expectTrue();

    const [after] = statuses();
    expect(after?.[0]).not.toBe(before?.[0]);
    const old = standing().get(before?.[0] ?? "") as Card;
    expect(textOf(old)).toContain("Det er lagt ut et nyere statuskort i kanalen.");
    expect(withoutDrawing(await first().user.tor.press(old, "Vis status her", {}, "channel"))).toEqual(await truth());
  });

  it("leaves one current card and marks all others as moved, however many people ask at once", async () => {
    const known = standing().size;
    await Promise.all(bots.flatMap(({ user }) => [say(user.kari), say(user.liv), say(user.tor)]));
    await expectTrue();

    expect(standing().size).toBeGreaterThan(known);
    const moved = [...standing().values()].filter((card) => textOf(card).includes("nyere statuskort"));
    expect(moved).toHaveLength((await messages()) - 1);
    expect((await prisma().application.findUniqueOrThrow({ where: { id: applicationId } })).statusMoved).toEqual([]);
  });

  /** The number of messages that were ever the status card. */
  const messages = async () =>
    new Set(
      first()
        .client.sentSince(0)
        .filter(({ card }) => card !== null && isStatus(card))
        .map(({ activityId }) => activityId),
    ).size;

  it("moves the card once when it is delivered twice", async () => {
    const activity = first().user.kari.activity("channel", { type: "message", text: "<at>Samskriv</at> status" });
    await first().client.deliver(activity);
    await settled(db());
    const before = await messages();
    await first().client.deliver(activity);
    await expectTrue();
    expect(await messages()).toBe(before);
  });

  it("works even if somebody has deleted the earlier card", async () => {
    const { kari } = first().user;
    await prisma().application.update({
      where: { id: applicationId },
      data: { statusMoved: ["deleted-by-somebody"] },
    });
    first().connector.deleteMessage("deleted-by-somebody");
    await kari.execute("deadlines/move", { ...at(), date: "2027-02-05", time: "12:00" });
    await expectTrue();
    expect((await prisma().application.findUniqueOrThrow({ where: { id: applicationId } })).statusMoved).toEqual([]);
  });

  it("posts the card again once, if Teams answers 403 to the update of a deleted card", async () => {
    const row = () => prisma().application.findUniqueOrThrow({ where: { id: applicationId } });
    const { statusActivityId } = await row();
    first().connector.deleteMessage(String(statusActivityId), 403);
    const from = first().client.mark;
    await first().user.kari.execute("deadlines/move", { ...at(), date: "2027-02-06", time: "12:00" });
    await settled(db());
    const inChannel = () =>
      first()
        .client.sentSince(from)
        .filter(({ conversationId }) => conversationId === "19:channel");
    const came = inChannel();
    expect(came.map(({ kind }) => kind)).toEqual(["sent"]);
    expect((await row()).statusActivityId).toBe(came[0]?.activityId);

    await first().user.kari.execute("deadlines/move", { ...at(), date: "2027-02-07", time: "12:00" });
    await settled(db());
    expect(inChannel().map(({ kind }) => kind)).toEqual(["sent", "updated"]);
    expect(await prisma().undelivered.count()).toBe(0);
  });
});

describe("«Mine oppgaver» on the status card", () => {
  const press = async (user: TeamsUser) => {
    const [live] = statuses();
    return user.press(live?.[1] as Card, "Mine oppgaver", {}, "channel");
  };

  it("sends a member that member's own tasks in the personal chat", async () => {
    const { liv } = first().user;
    const from = first().client.mark;
    expect(textOf(await press(liv))).toContain("Jeg har sendt deg et kort i den personlige chatten.");
    await settled(db());

    const came = first().client.sentSince(from);
    expect(came.map(({ conversationId }) => conversationId)).toEqual([liv.chatId]);
    expect(textOf(came[0]?.card ?? {})).toContain("Liv");
  });

  it("tells a non-member how to join, and sends nothing", async () => {
    const from = first().client.mark;
    const stranger = first().client.as({
      ...first().user.tor.account,
      id: "77",
      name: "Una Ukjent",
      aadObjectId: "00000000-0000-4000-8000-000000000077",
    });
    const card = await press(stranger);
    expect(textOf(card)).toContain("Du er ikke med ennå. Trykk «Bli med»");
    await settled(db());
    expect(first().client.sentSince(from)).toEqual([]);
  });

  it("leaves everybody else's card unchanged", async () => {
    const before = standing();
    await press(first().user.per);
    await settled(db());
    for (const [id, card] of before) expect(standing().get(id)).toEqual(card);
  });
});
