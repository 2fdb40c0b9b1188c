import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { open, partnership, save, typedIn } from "../../support/bot/partnership";
import { settled, storedIn } from "../../support/database/stored";

describe("A writer who declines a requested change", () => {
  let test: TestBot;
  let at: { applicationId: string; measureId: string; sectionId: string };
  const prisma = () => test.database.db.prisma;

  /** Liv requests a change in the plan that Kari has submitted; Kari gets the request as a card. */
  async function wish(comment: string): Promise<Card> {
    const { kari, liv } = test.user;
    await save(kari, await open(kari, at.applicationId, at.sectionId, at.measureId), { text: "Vi møtes to ganger." });
    const before = test.client.mark;
    await kari.execute("walk/send", { applicationId: at.applicationId });
    await liv.receive(before, "Vi møtes to ganger.");
    const from = test.client.mark;
    await liv.press(await liv.execute("approval/show", at), "section/askChange", { comment });
    return kari.receive(from, comment);
  }

  let clock: ReturnType<typeof testClock>;
  beforeEach(async () => {
    clock = testClock();
    test = await startTestBot({ clock });
    const { applicationId } = await partnership(test);
    const { id } = await prisma().measure.findFirstOrThrow({ where: { number: 1 } });
    at = { applicationId, measureId: id, sectionId: "partnership" };
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("resubmits the text with a reply to the requester, who reads the reply above the text", async () => {
    const { kari, liv } = test.user;
    const asking = await kari.press(await wish("Skriv hvem som leder møtene."), "Behold teksten");
    expect(textOf(asking)).toContain("Skriv hvem som leder møtene.");
    const from = test.client.mark;

    const answered = await kari.press(asking, "section/keep", { reply: "Det står i punkt 3." });

    expect(textOf(answered)).toContain("Takk! 1 seksjon er sendt til godkjenning.");
    const again = await liv.receive(from, "Det står i punkt 3.");
    expect(textOf(again)).toContain("Vi møtes to ganger.");
    expect(textOf(await liv.press(again, "section/approve"))).toContain("godkjent");
    expect(await prisma().changeRequest.count({ where: { resolvedAt: null } })).toBe(0);
  });

  it("does not get approval from the requester's earlier comment", async () => {
    const { kari, liv } = test.user;
    await save(kari, await open(kari, at.applicationId, at.sectionId, at.measureId), { text: "Vi møtes to ganger." });
    await kari.execute("walk/send", { applicationId: at.applicationId });
    const shown = await liv.execute("approval/show", at);
    await liv.press(shown, "section/approve");
    clock.at = new Date(clock.at.getTime() + 60_000);
    const regretted = await liv.press(shown, "section/askChange", { comment: "Likevel: hvem leder?" });
    expect(textOf(regretted)).not.toContain("kortet er gammelt");
    const from = test.client.mark;

    clock.at = new Date(clock.at.getTime() + 60_000);
    await kari.press(await kari.execute("section/askKeep", at), "section/keep");

    const asked = await liv.receive(from, "Vi møtes to ganger.");
    clock.at = new Date(clock.at.getTime() + 60_000);
    await liv.press(asked, "section/approve");
    const { changeRequests, approvals } = await prisma().section.findFirstOrThrow({
      where: { sectionId: at.sectionId, measureId: at.measureId },
      include: { changeRequests: true, approvals: true },
    });
    const wished = changeRequests[0]?.at.getTime() ?? Number.NaN;
    expect(approvals.filter((approval) => approval.at.getTime() > wished)).toHaveLength(1);
  });

  it("adds the reply to the section's thread, where it does not count as an answer", async () => {
    const { kari } = test.user;
    await kari.press(await kari.press(await wish("Hvem leder?"), "Behold teksten"), "section/keep", {
      reply: "Det står i punkt 3.",
    });

    expect(await prisma().comment.findMany()).toMatchObject([{ kind: "reply", text: "Det står i punkt 3." }]);
    const section = await open(kari, at.applicationId, at.sectionId, at.measureId);
    expect(inputsOf(section).map(({ value }) => value)).not.toContain("Det står i punkt 3.");
    const removing = textOf(await kari.execute("measure/askRemove", at));
    expect(removing).toContain("Da skjules 1 svar");
  });

  it("can leave the reply empty, and can start from the section, the home card or the summary", async () => {
    const { kari } = test.user;
    await wish("Hvem leder?");
    const home = await kari.say("mine oppgaver");
    const section = await kari.press(home, ({ verb, data }) => verb === "walk/goTo" && data.sectionId === at.sectionId);
    const summary = await kari.execute("walk/summary", { applicationId: at.applicationId });
    expect(buttonsOf(summary).some(({ verb, data }) => verb === "walk/goTo" && data.sectionId === at.sectionId)).toBe(
      true,
    );

    await kari.press(await kari.press(section, "Behold teksten"), "section/keep");

    expect(await prisma().submission.count({ where: { section: { sectionId: at.sectionId } } })).toBe(1);
    expect(await prisma().comment.findMany()).toMatchObject([{ kind: "reply", text: "" }]);
    expect(textOf(await kari.say("mine oppgaver"))).not.toContain("Endre, eller behold teksten");
  });

  it("reads a newer change request before answering it, and keeps the entered reply", async () => {
    const { kari, liv } = test.user;
    const asking = await kari.press(await wish("Hvem leder?"), "Behold teksten");
    await liv.press(await liv.execute("approval/show", at), "section/askChange", { comment: "Og når?" });

    const answered = await kari.press(asking, "section/keep", { reply: "Det står i punkt 3." });

    expect(textOf(answered)).toContain("Og når?");
    expect(typedIn(answered, "reply")).toBe("Det står i punkt 3.");
    expect(await prisma().changeRequest.count({ where: { resolvedAt: null } })).toBe(2);
    expect(await prisma().comment.count()).toBe(0);
  });

  it("is told that the reply is too long, and loses none of it", async () => {
    const { kari } = test.user;
    const asking = await kari.press(await wish("Hvem leder?"), "Behold teksten");
    const reply = "Lang. ".repeat(400);

    const answered = await kari.press(asking, "section/keep", { reply });

    expect(textOf(answered)).toContain("plass til 2000 tegn");
    expect(typedIn(answered, "reply")).toBe(reply);
  });

  it("changes nothing from an old card or in another party's section", async () => {
    const { kari, per, tor } = test.user;
    const asking = await kari.press(await wish("Hvem leder?"), "Behold teksten");
    await kari.press(asking, "section/keep", { reply: "Det står i punkt 3." });
    await settled(test.database.db);
    const before = await storedIn(test.database.db);

    expect(textOf(await kari.press(asking, "section/keep", { reply: "En gang til." }))).toContain("kortet er gammelt");
    expect(textOf(await kari.execute("section/askKeep", at))).toContain("kortet er gammelt");
    for (const user of [per, tor])
      for (const verb of ["section/askKeep", "section/keep"]) {
        const card = await user.execute(verb, { ...at, reply: "Kapret" });
        expect(textOf(card)).toMatch(/kortet er gammelt|Det finner jeg ikke/);
        expect(inputsOf(card)).toEqual([]);
      }
    expect(await storedIn(test.database.db)).toEqual(before);
  });

  it("replies once when the press is delivered twice", async () => {
    const { kari } = test.user;
    const asking = await kari.press(await wish("Hvem leder?"), "Behold teksten");
    const { data } = buttonsOf(asking).find(({ verb }) => verb === "section/keep") as { data: object };
    const press = kari.activity("chat", {
      type: "invoke",
      name: "adaptiveCard/action",
      value: { action: { type: "Action.Execute", verb: "section/keep", data: { ...data, reply: "Punkt 3." } } },
    });

    await kari.answerTo(press);
    expect(textOf(await kari.answerTo(press))).toContain("Alt i orden");

    expect(await prisma().comment.count()).toBe(1);
  });
});
