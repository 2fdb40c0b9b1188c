import { buttonsOf, type Card, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { open, partnership, save, typedIn } from "../../support/bot/partnership";

const UNSENT = "Du har skrevet en kommentar som ikke er sendt.";
const COMMENT = "Skriv hvem som deltar.";

describe("An unsent comment on an approval card", () => {
  let test: TestBot;
  let place: { applicationId: string; measureId: string; sectionId: string };
  const shown = () => test.user.liv.execute("approval/show", place);
  const awayOn = (card: Card) => buttonsOf(card).filter(({ verb }) => !/^section\/(approve|askChange)$/.test(verb));

  beforeAll(async () => {
    test = await startTestBot();
    const { applicationId } = await partnership(test);
    const { id: measureId } = await test.database.db.prisma.measure.findFirstOrThrow();
    place = { applicationId, measureId, sectionId: "teacherEducation" };
    const { liv } = test.user;
    await save(liv, await open(liv, applicationId, "teacherEducation", measureId), { text: "Studentene er med." });
    await liv.execute("walk/send", { applicationId });
  });
  afterAll(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("is kept, and every button that leaves the card asks about it", async () => {
    const { liv } = test.user;
    const card = await shown();
    expect(
      awayOn(card)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(["Historikk", "Les og svar", "Spør en kollega", "Til oversikten"]);

    for (const { title } of awayOn(card)) {
      const kept = await liv.press(card, title, { comment: COMMENT });
      expect([title, textOf(kept)]).toEqual([title, expect.stringContaining(UNSENT)]);
      expect(typedIn(kept, "comment")).toBe(COMMENT);
    }
  });

  it("is discarded on request, and the button then leads to its target", async () => {
    const { liv } = test.user;
    const card = await shown();
    for (const { title } of awayOn(card)) {
      const straight = await liv.press(card, title, { comment: " " });
      const kept = await liv.press(card, title, { comment: COMMENT });
      const away = await liv.press(kept, "Forkast og gå videre");
      expect(textOf(away)).not.toContain(UNSENT);
      expect(textOf(away)).toBe(textOf(straight));
    }
  });

  it("can be sent from the question, and nothing more is asked", async () => {
    const { liv } = test.user;
    const kept = await liv.press(await shown(), "Til oversikten", { comment: COMMENT });

    expect(textOf(await liv.press(kept, "section/askChange"))).toContain(COMMENT);
    expect(await test.database.db.prisma.changeRequest.count({ where: { comment: COMMENT } })).toBe(1);
  });

  it("raises no question for a person without access to the section, or where the section does not exist", async () => {
    const { tor, kari } = test.user;
    const data = { ...place, leaving: place, comment: COMMENT };
    expect(textOf(await tor.execute("me/tasks", data))).not.toContain(UNSENT);
    expect(textOf(await kari.execute("me/tasks", data))).not.toContain(UNSENT);
    const nowhere = { ...data, leaving: { ...place, sectionId: "nothing" } };
    expect(textOf(await test.user.liv.execute("me/tasks", nowhere))).not.toContain(UNSENT);
  });
});
