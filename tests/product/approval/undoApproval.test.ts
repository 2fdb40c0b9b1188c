import { buttonsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

describe("Undoing an approval", () => {
  const clock = testClock();
  let test: TestBot;
  let at: { applicationId: string; measureId: string; sectionId: string };
  const approvals = () => test.database.db.prisma.approval.count();
  const aMinuteLater = () => {
    clock.at = new Date(clock.at.getTime() + 60_000);
  };

  beforeEach(async () => {
    test = await startTestBot({ clock });
    const { applicationId } = await partnership(test);
    const { id } = await test.database.db.prisma.measure.findFirstOrThrow({ where: { number: 1 } });
    at = { applicationId, measureId: id, sectionId: "partnership" };
    const { kari } = test.user;
    await save(kari, await open(kari, applicationId, at.sectionId, id), { text: "Vi møtes to ganger." });
    await kari.execute("walk/send", { applicationId });
    aMinuteLater();
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("takes it back, logs that, and lets the person approve again", async () => {
    const { liv } = test.user;
    const done = await liv.press(await liv.execute("approval/show", at), "section/approve");
    expect(await approvals()).toBe(1);

    const undone = await liv.press(done, "Angre godkjenningen");

    expect(textOf(undone)).toContain("1 godkjenning er tatt tilbake");
    expect(await approvals()).toBe(0);
    expect(await test.database.db.prisma.audit.count({ where: { act: "approval-withdrawn" } })).toBe(1);
    expect(textOf(await liv.press(undone, "Godkjenn 1 seksjon"))).toContain("Takk! 1 seksjon er godkjent.");
    expect(await approvals()).toBe(1);
  });

  it("takes all back that one press gave", async () => {
    const { liv } = test.user;
    const done = await liv.press(await liv.execute("approval/list", at), "approval/all");
    aMinuteLater();

    expect(textOf(await liv.press(done, "Angre godkjenningen"))).toContain("er tatt tilbake");
    expect(await approvals()).toBe(0);
  });

  it("is refused once somebody has acted on it", async () => {
    const { kari, liv } = test.user;
    const done = await liv.press(await liv.execute("approval/show", at), "section/approve");
    aMinuteLater();
    await kari.press(await kari.execute("approval/show", at), "section/approve");

    expect(textOf(await liv.press(done, "Angre godkjenningen"))).toContain("så godkjenningen står");
    expect(await approvals()).toBe(2);
  });

  it("is another person's own: nobody else can do it", async () => {
    const { liv, per } = test.user;
    const done = await liv.press(await liv.execute("approval/show", at), "section/approve");
    const { data } = buttonsOf(done).find(({ verb }) => verb === "approval/undo") ?? { data: {} };

    await per.execute("approval/undo", data);

    expect(await approvals()).toBe(1);
  });
});

describe("Sending what only oneself writes and approves", () => {
  const clock = testClock();
  let test: TestBot;
  let at: { applicationId: string; measureId: string; sectionId: string };

  beforeEach(async () => {
    test = await startTestBot({ clock });
    const { applicationId } = await partnership(test);
    const { id } = await test.database.db.prisma.measure.findFirstOrThrow({ where: { number: 1 } });
    at = { applicationId, measureId: id, sectionId: "teacherEducation" };
    const { liv } = test.user;
    await save(liv, await open(liv, applicationId, at.sectionId, id), { text: "Studentene er med." });
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("approves it with the same press, asks for nothing more, and can be undone", async () => {
    const { liv } = test.user;
    await settled(test.database.db);
    const from = test.connector.sent.length;
    const summary = await liv.execute("walk/summary", at);
    expect(textOf(summary)).toContain("Det du sender, godkjenner du samtidig for LMS.");

    const sent = await liv.press(summary, "Send og godkjenn (1)");

    expect(textOf(sent)).toContain("Takk! 1 seksjon er sendt og godkjent.");
    expect(await test.database.db.prisma.approval.count()).toBe(1);
    await settled(test.database.db);
    const own = test.connector.sent.slice(from).filter(({ conversationId }) => conversationId === liv.chatId);
    expect(own.map(({ card }) => card && textOf(card)).filter((text) => text?.includes("Til godkjenning"))).toEqual([]);
    await liv.press(sent, "Angre godkjenningen");
    expect(await test.database.db.prisma.approval.count()).toBe(0);
  });

  it("only sends what has changed since the card was drawn", async () => {
    const { liv } = test.user;
    const summary = await liv.execute("walk/summary", at);
    await save(liv, await open(liv, at.applicationId, at.sectionId, at.measureId), { text: "Noe annet." });

    const sent = await liv.press(summary, "Send og godkjenn (1)");

    expect(textOf(sent)).toContain("Derfor er det sendt, men ikke godkjent.");
    expect(await test.database.db.prisma.approval.count()).toBe(0);
    expect(await test.database.db.prisma.submission.count()).toBe(1);
  });
});
