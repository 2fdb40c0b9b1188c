import { buttonsOf, type Card, inputsOf, primaryOf, textOf } from "../../../demo/card";
import type { TeamsUser } from "../../../demo/teamsClient";
import { planReminders } from "../../../jobs/planReminders";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { addMeasure, joinNew, open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { forms, openStores } from "../../support/database/stores";

/** What a person types, by field; everything else is a text. */
const TYPED: Readonly<Record<string, string>> = { grant: "201500", travel: "1000", use: "Lønn og reise." };

/** Whoever follows only the primary button of each card, and types what a field asks for, comes to the end. */
describe("Pressing only the primary button", () => {
  const clock = testClock();
  let test: TestBot;
  let applicationId: string;
  let presses: number;

  const aMinuteLater = () => {
    clock.at = new Date(clock.at.getTime() + 60_000);
  };

  /** Presses the primary button, with all that is not filled in yet typed. */
  async function next(user: TeamsUser, card: Card, typed: Readonly<Record<string, string>> = {}): Promise<Card> {
    const filled = inputsOf(card)
      .filter(({ value, id }) => value === "" && id !== "comment")
      .map(({ id, choices }) => [id, choices[0]?.value ?? TYPED[id.split(".")[0] ?? ""] ?? "Skrevet av oss."]);
    const { title } = primaryOf(card);
    presses += 1;
    aMinuteLater();
    return user.press(card, title, { ...Object.fromEntries(filled), ...typed });
  }

  /** Goes on from a card until it says these words. */
  async function until(user: TeamsUser, first: Card, words: string): Promise<Card> {
    let card = first;
    while (!textOf(card).includes(words)) {
      if (presses > 30) throw new Error(`«${words}» does not come:\n${textOf(card)}`);
      card = await next(user, card);
    }
    return card;
  }

  async function reminderOf(user: TeamsUser): Promise<Card> {
    const stores = await openStores(test.database.db);
    const from = test.client.mark;
    clock.at = new Date("2027-01-25T08:00:00Z");
    await planReminders({ forms, reminders: stores.reminders, clock });
    await settled(test.database.db);
    await stores.stop();
    presses = 0;
    return user.receive(from, "Frist 1. februar");
  }

  beforeEach(async () => {
    clock.at = new Date("2027-01-11T09:00:00Z");
    presses = 0;
    test = await startTestBot({ clock });
    ({ applicationId } = await partnership(test));
    await settled(test.database.db);
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("takes a private owner with one required section from the reminder to the end in 3 presses", async () => {
    const { ola } = test.user;
    await joinNew(ola, applicationId, "privateOwner", { name: "Solsikken barnehage AS", orgNumber: "910000004" });

    const done = await until(ola, await reminderOf(ola), "sendt og godkjent");

    expect(presses).toBeLessThanOrEqual(3);
    expect(textOf(done)).toContain("Venter på");
  });

  it("takes a UH with five sections from the reminder to the end in 7 presses", async () => {
    const { liv } = test.user;

    const done = await until(liv, await reminderOf(liv), "Takk!");

    expect(presses).toBeLessThanOrEqual(7);
    expect(textOf(done)).toContain("Alt ditt er sendt");
    const own = await test.database.db.prisma.approval.findMany({ include: { section: true } });
    expect(own.map(({ section }) => section.sectionId)).toEqual(["teacherEducation"]);
  });

  it("brings a wish for a change back to approved in 4 presses in all", async () => {
    const { kari, liv } = test.user;
    const measureId = (await test.database.db.prisma.measure.findFirstOrThrow()).id;
    let from = test.client.mark;
    await save(kari, await open(kari, applicationId, "partnership", measureId), { text: "Vi møtes to ganger." });
    await kari.execute("walk/send", { applicationId });
    aMinuteLater();
    const asked = await liv.receive(from, "Vi møtes to ganger.");
    from = test.client.mark;
    presses = 1;
    await liv.press(asked, "section/askChange", { comment: "Hvem leder?" });
    const wish = await kari.receive(from, "Hvem leder?");
    const section = await next(kari, wish);
    from = test.client.mark;
    const text = inputsOf(section).find(({ id }) => id.startsWith("text."))?.id ?? "";

    const sent = await next(kari, section, { [text]: "Vi møtes to ganger, og Kari leder." });

    expect(textOf(sent)).toContain("Venter på at LMS godkjenner");
    expect(textOf(sent)).not.toContain("Endring ønsket");
    const back = await liv.receive(from, "og Kari leder");
    expect(textOf(await next(liv, back))).toContain("Takk, godkjent");
    expect(presses).toBe(4);
  });

  it("approves 20 sections in 1 press on the card that asks, and in 2 from home", async () => {
    const { kari, ola } = test.user;
    await joinNew(ola, applicationId, "privateOwner", { name: "Solsikken barnehage AS", orgNumber: "910000004" });
    for (const sectionId of ["audience", "ownEffort"]) {
      const card = await kari.execute("rules/edit", { applicationId, sectionId });
      await kari.press(card, "rules/set", { "rule-privateOwner": "all", reason: "Alle eierne." });
    }
    for (let number = 2; number <= 11; number += 1) await addMeasure(kari, applicationId, `Tiltak ${number}`);
    for (const { id } of await test.database.db.prisma.measure.findMany({ where: { number: { gt: 1 } } }))
      for (const sectionId of ["audience", "ownEffort"])
        await save(kari, await open(kari, applicationId, sectionId, id), { text: "Alle." });
    const from = test.client.mark;
    await kari.execute("walk/send", { applicationId });

    const asked = await ola.receive(from, "Godkjenn alle 20");
    expect(primaryOf(asked).title).toBe("Godkjenn alle 20");
    expect(buttonsOf(asked).filter(({ verb }) => verb === "approval/show")).toHaveLength(20);

    const list = await ola.press(await ola.home(), "approval/list");
    presses = 1;
    expect(textOf(await until(ola, list, "20 seksjoner er godkjent"))).toContain("Takk!");
    expect(presses).toBe(2);
  });
});
