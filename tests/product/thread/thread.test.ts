import { textOf } from "../../../demo/card";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { open, partnership, save, typedIn } from "../../support/bot/partnership";
import { settled, storedIn } from "../../support/database/stored";

describe("The thread of a section", () => {
  let test: TestBot;
  let clock: ReturnType<typeof testClock>;
  let at: { applicationId: string; measureId: string; sectionId: string };
  const aMinuteLater = () => {
    clock.at = new Date(clock.at.getTime() + 60_000);
  };

  beforeEach(async () => {
    clock = testClock();
    test = await startTestBot({ clock });
    const { applicationId } = await partnership(test);
    const { id } = await test.database.db.prisma.measure.findFirstOrThrow({ where: { number: 1 } });
    at = { applicationId, measureId: id, sectionId: "partnership" };
    const { kari } = test.user;
    await save(kari, await open(kari, applicationId, at.sectionId, id), { text: "Vi møtes to ganger." });
    await kari.execute("walk/send", { applicationId });
    // Kari gets an approval request too; a late card would contain the comments below.
    await settled(test.database.db);
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("leads from a question on the approval card to the writer, and back", async () => {
    const { kari, liv } = test.user;
    const approval = await liv.execute("approval/show", at);
    let from = test.client.mark;
    const asked = await liv.press(await liv.press(approval, "Les og svar"), "Svar", { comment: "Hvem leder møtene?" });
    expect(textOf(asked)).toContain("Takk, de andre får se det.");

    const heard = await kari.receive(from, "Hvem leder møtene?");
    from = test.client.mark;
    aMinuteLater();
    await kari.press(heard, "Svar", { comment: "Det går på omgang." });

    expect(textOf(await liv.receive(from, "Det går på omgang."))).toContain("Hvem leder møtene?");
    const section = textOf(await open(kari, at.applicationId, at.sectionId, at.measureId));
    expect(section).toContain("Samtale (2)");
    expect(section).toContain("Læringsmiljøsenteret (Liv Strandheim) skrev");
    expect(textOf(await liv.press(await liv.execute("approval/show", at), "section/approve"))).toContain("godkjent");
  });

  it("contains the comment of an approval, and the writers are told", async () => {
    const { kari, liv } = test.user;
    const from = test.client.mark;
    const approval = await liv.execute("approval/show", at);
    const long = await liv.press(approval, "section/approve", { comment: "Lang. ".repeat(400) });
    expect(textOf(long)).toContain("plass til 2000 tegn");
    expect(await test.database.db.prisma.approval.count()).toBe(0);

    expect(textOf(await liv.press(long, "section/approve", { comment: "Fint skrevet!" }))).toContain("godkjent");

    expect(textOf(await kari.receive(from, "Fint skrevet!"))).toContain("Plan for partnerskap");
    expect(await test.database.db.prisma.approval.count()).toBe(1);
    expect(await test.database.db.prisma.changeRequest.count()).toBe(0);
  });

  it("contains change requests, declined changes and resubmissions", async () => {
    const { kari, liv } = test.user;
    await liv.press(await liv.execute("approval/show", at), "section/askChange", { comment: "Hvem leder?" });
    aMinuteLater();
    await kari.press(await kari.execute("section/askKeep", at), "section/keep", { reply: "Det står i punkt 3." });
    aMinuteLater();
    await liv.press(await liv.execute("approval/show", at), "section/askChange", { comment: "Jeg finner det ikke." });
    aMinuteLater();
    await save(kari, await open(kari, at.applicationId, at.sectionId, at.measureId), { text: "Kari leder møtene." });
    await kari.execute("walk/send", { applicationId: at.applicationId });

    const thread = textOf(await liv.execute("thread/show", at));

    const order = ["Hvem leder?", "lot teksten stå", "Det står i punkt 3.", "Jeg finner det ikke.", "sendte på nytt"];
    const places = order.map((words) => thread.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("accompanies a change request to the writers, with its newest message and a link to the rest", async () => {
    const { kari, liv } = test.user;
    for (const comment of ["Innlegg en.", "Innlegg to.", "Innlegg tre.", "Innlegg fire."]) {
      await liv.press(await liv.execute("thread/show", at), "Svar", { comment });
      aMinuteLater();
    }
    await settled(test.database.db);
    const from = test.client.mark;
    await liv.press(await liv.execute("approval/show", at), "section/askChange", { comment: "Hvem leder?" });

    const card = await kari.receive(from, "Hvem leder?");

    const said = textOf(card)
      .split("\n")
      .filter((line) => /^(Innlegg|Hvem)/.test(line));
    expect(said).toEqual(["Hvem leder?", "Innlegg to.", "Innlegg tre.", "Innlegg fire."]);
    expect(textOf(card)).toContain("Læringsmiljøsenteret (Liv Strandheim) skrev");
    expect(textOf(await kari.press(card, "Les og svar"))).toContain("Innlegg en.");
  });

  it("keeps the input if it cannot be accepted", async () => {
    const { liv } = test.user;
    const long = "Lang. ".repeat(400);
    const answered = await liv.press(await liv.execute("thread/show", at), "Svar", { comment: long });
    expect(textOf(answered)).toContain("plass til 2000 tegn");
    expect(typedIn(answered, "comment")).toBe(long);
    expect(textOf(await liv.press(answered, "Svar", { comment: " " }))).toContain("Skriv noe først.");
  });

  it("is open to members only, and for existing sections only", async () => {
    const { liv, tor } = test.user;
    await liv.press(await liv.execute("thread/show", at), "Svar", { comment: "Hvem leder?" });
    await settled(test.database.db);
    const before = await storedIn(test.database.db);

    for (const verb of ["thread/show", "thread/add"]) {
      const card = textOf(await tor.execute(verb, { ...at, comment: "Kapret" }));
      expect(card).toContain("Det finner jeg ikke");
      expect(card).not.toContain("Hvem leder?");
      const nowhere = textOf(await liv.execute(verb, { ...at, sectionId: "nowhere", comment: "Ingen steder" }));
      expect(nowhere).toContain("kortet er gammelt");
    }
    expect(await storedIn(test.database.db)).toEqual(before);
  });

  it("reaches nobody who left before the message was sent", async () => {
    const { liv, tor } = test.user;
    const { prisma, pool } = test.database.db;
    await tor.say("hei");
    await liv.press(await liv.execute("approval/show", at), "section/askChange", { comment: "Hvem leder?" });
    await settled(test.database.db);
    const { id: personId } = await prisma.person.findFirstOrThrow({ where: { name: "Tor Fremmed" } });
    const { id: requestId } = await prisma.changeRequest.findFirstOrThrow();
    const from = test.client.mark;

    for (const notice of [{ kind: "comment" }, { kind: "change-request", requestId }])
      await pool.query("insert into pgboss.job (name, data, retry_limit) values ('notice', $1, 10)", [
        { ...notice, ...at, personId },
      ]);
    await settled(test.database.db);

    expect(test.client.sentSince(from)).toEqual([]);
  });
});
