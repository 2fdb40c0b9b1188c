import { buttonsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { addMeasure, joinNew, open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

describe("A private owner who must approve", () => {
  let test: TestBot;
  let clock: ReturnType<typeof testClock>;
  let applicationId: string;
  let measures: string[];
  const prisma = () => test.database.db.prisma;

  /** Ola is a private owner in both measures, and must also approve the municipality's audience and own effort. */
  beforeEach(async () => {
    clock = testClock();
    test = await startTestBot({ clock });
    ({ applicationId } = await partnership(test));
    const { ola, kari } = test.user;
    await joinNew(ola, applicationId, "privateOwner", { name: "Solsikken barnehage AS", orgNumber: "910000004" });
    await addMeasure(kari, applicationId, "Lesing", (title) => !/Nord/.test(title));
    for (const sectionId of ["audience", "ownEffort"]) {
      const card = await kari.execute("rules/edit", { applicationId, sectionId });
      await kari.press(card, "rules/set", { "rule-privateOwner": "all", reason: "Alle eierne." });
    }
    measures = (await prisma().measure.findMany({ orderBy: { number: "asc" } })).map(({ id }) => id);
    for (const measureId of measures) {
      await save(kari, await open(kari, applicationId, "audience", measureId), { text: "Alle som underviser." });
      await save(kari, await open(kari, applicationId, "ownEffort", measureId), { text: "Tid og lokaler." });
    }
    await kari.execute("walk/send", { applicationId });
    await settled(test.database.db);
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("approves all pending sections with one card from the home card", async () => {
    const { ola } = test.user;
    const home = await ola.say("mine oppgaver");
    expect(textOf(home)).toContain("4 seksjoner til godkjenning");
    const list = await ola.press(home, "approval/list");
    expect(textOf(list)).toContain("Du svarer for Solsikken barnehage AS");
    const waiting = buttonsOf(list).filter(({ verb }) => verb === "approval/show").length;
    expect(waiting).toBe(4);

    const done = await ola.press(list, "approval/all");

    expect(textOf(done)).toContain(`Takk! ${waiting} seksjoner er godkjent.`);
    expect(await prisma().approval.count()).toBe(waiting);
    expect(textOf(await ola.say("mine oppgaver"))).not.toContain("til godkjenning");
  });

  it("does not approve a change made after the list was shown, and gets it to read", async () => {
    const { ola, kari } = test.user;
    const list = await ola.execute("approval/list", { applicationId });
    const waiting = buttonsOf(list).filter(({ verb }) => verb === "approval/show").length;
    await save(kari, await open(kari, applicationId, "ownEffort", measures[0] ?? ""), { text: "Bare tid." });

    const done = await ola.press(list, "approval/all");

    expect(textOf(done)).toContain("1 seksjon er endret etter at du fikk kortet");
    expect(await prisma().approval.count()).toBe(waiting - 1);
    expect(buttonsOf(done).filter(({ verb }) => verb === "approval/show")).toHaveLength(1);
  });

  it("is listed as silent after the deadline, and silence is not approval", async () => {
    const { kari } = test.user;
    clock.at = new Date("2027-02-02T09:00:00Z");
    const status = textOf(await kari.say("status", "channel"));

    expect(status).toMatch(
      /Solsikken barnehage AS svarte ikke innen fristen 1\. februar kl\. 12\.00 \(\d seksjoner\)\./,
    );
    expect(await prisma().approval.count()).toBe(0);
  });

  it("is the only person who can answer the request", async () => {
    const { tor, liv } = test.user;
    const list = await test.user.ola.execute("approval/list", { applicationId });
    const { data } = buttonsOf(list).find(({ verb }) => verb === "approval/all") as { data: object };
    expect(textOf(await tor.execute("approval/all", data))).toContain("Det finner jeg ikke");
    await liv.execute("approval/all", data);
    expect(await prisma().approval.count()).toBe(0);
  });
});
