import { buttonsOf, type Card, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { partnership, typedIn } from "../../support/bot/partnership";

const UNSAVED = "Du har skrevet noe her som ikke er lagret.";
const DISCARD = "Forkast og gå videre";

describe("What was typed into a card with inputs, and not saved", () => {
  let test: TestBot;
  let applicationId: string;
  let measureId: string;
  let partyId: string;
  const prisma = () => test.database.db.prisma;

  beforeAll(async () => {
    test = await startTestBot();
    ({ applicationId } = await partnership(test));
    measureId = (await prisma().measure.findFirstOrThrow()).id;
    partyId = (await prisma().party.findFirstOrThrow({ where: { kind: "uh" } })).id;
    await test.user.kari.execute("measure/add", { applicationId, name: "Veiledning", partyIds: "" });
  });
  afterAll(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  const section = () => ({ applicationId, measureId, sectionId: "audience" });
  /** A card with inputs, an input of it, and how many ways lead away from it. */
  const CARDS: [string, () => object, string, string][] = [
    ["measure/edit", () => ({ applicationId, measureId }), "name", "Halvveis"],
    ["measures/list", () => ({ applicationId }), "name", "Halvveis"],
    ["application/edit", () => ({ applicationId }), "network", "Halvveis"],
    ["party/edit", () => ({ applicationId, partyId }), "name", "Halvveis"],
    ["deadlines/show", () => ({ applicationId }), "date", "2027-01-29"],
    ["deadlines/part", () => ({ applicationId }), "date", "2027-01-29"],
    ["rules/edit", () => ({ applicationId, sectionId: "audience" }), "reason", "Halvveis"],
    ["reminders/people", () => ({ applicationId }), "mentions", "no"],
    ["me/reminders", () => ({}), "hour", "11"],
    ["thread/show", section, "comment", "Halvveis"],
    ["thread/ask", section, "question", "Halvveis"],
    ["carryOver/ask", () => ({ applicationId }), "title", "Halvveis"],
    ["party/joinKind", () => ({ applicationId, kind: "union" }), "name", "Halvveis"],
  ];

  it.each(CARDS)("is kept by each button that leaves %s, which asks first", async (verb, data, input, typed) => {
    const { kari: user } = test.user;
    const card = await user.execute(verb, data());
    const away = buttonsOf(card).filter((each) => "leavesForm" in each.data);
    expect(away.length).toBeGreaterThan(0);

    for (const each of away) {
      const same = ({ title, data: its }: typeof each) => title === each.title && its === each.data;
      const asked = await user.press(card, same, { [input]: typed });
      expect([each.title, textOf(asked)]).toEqual([each.title, expect.stringContaining(UNSAVED)]);
      expect([each.title, typedIn(asked, input)]).toEqual([each.title, typed]);
    }
  });

  it.each(CARDS)("is asked about only if something was typed on %s", async (verb, data) => {
    const { kari: user } = test.user;
    const card = await user.execute(verb, data());
    for (const each of buttonsOf(card).filter(
      (way) => "leavesForm" in way.data && !/Fjern|Angre|Pause/.test(way.title),
    ))
      if (!/move|remove/i.test(each.verb)) expect(textOf(await user.press(card, each.title))).not.toContain(UNSAVED);
  });

  it("is saved from the question by the card's own button", async () => {
    const { kari } = test.user;
    const card = await kari.execute("measure/edit", { applicationId, measureId });
    const asked = await kari.press(card, "Flytt ned", { name: "Samlinger for ledere" });

    expect(textOf(await kari.press(asked, "Lagre"))).toContain("Samlinger for ledere");
    expect(await prisma().measure.findUniqueOrThrow({ where: { id: measureId } })).toMatchObject({
      name: "Samlinger for ledere",
      number: 1,
    });
  });

  it("is discarded on request, and the button then leads to its target", async () => {
    const { kari } = test.user;
    const card = await kari.execute("measure/edit", { applicationId, measureId });
    const asked = await kari.press(card, "Flytt ned", { name: "Noe helt annet" });
    expect(await prisma().measure.findUniqueOrThrow({ where: { id: measureId } })).toMatchObject({ number: 1 });

    const moved: Card = await kari.press(asked, DISCARD);

    expect(textOf(moved)).not.toContain(UNSAVED);
    const measure = await prisma().measure.findUniqueOrThrow({ where: { id: measureId } });
    expect(measure.number).toBe(2);
    expect(measure.name).not.toBe("Noe helt annet");
  });
});
