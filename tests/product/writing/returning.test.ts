import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { joinKommune, joinNew, open, partnership, save } from "../../support/bot/partnership";

describe("A section that was opened from a list", () => {
  let test: TestBot;
  let applicationId: string;
  let measureId: string;
  beforeEach(async () => {
    test = await startTestBot();
    ({ applicationId } = await partnership(test));
    measureId = (await test.database.db.prisma.measure.findFirstOrThrow()).id;
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  const from = (returnTo?: string): Promise<Card> =>
    test.user.kari.execute("walk/goTo", { applicationId, measureId, sectionId: "audience", returnTo });
  const answers = () => test.database.db.prisma.answer.count();
  const titles = (card: Card) => buttonsOf(card).map(({ title }) => title);

  const CARDS: readonly [string, string][] = [
    ["home", "Hei, Kari"],
    ["summary", "Se over"],
    ["findings", "Dette gjenstår"],
    ["finalising", "Gjør ferdig"],
    ["draft", "Utkastet, side 1 av"],
  ];

  it.each(CARDS)(
    "returns to %s when it is saved, and says so there, with an undo that leads back",
    async (to, heading) => {
      const { kari } = test.user;
      const card = await from(to);
      expect(titles(card)).toEqual(expect.arrayContaining(["Lagre og tilbake", "Lagre", "Tilbake"]));
      expect(titles(card)).not.toEqual(expect.arrayContaining(["Hopp over"]));
      expect(titles(card)).not.toEqual(expect.arrayContaining(["Lagre og neste"]));

      const after = await save(kari, card, { text: "Alle lærere." }, "next");
      expect(`${textOf(after)} ${titles(after)}`).toContain(heading);
      expect(textOf(after)).toContain("Takk, lagret.");
      expect(textOf(after)).not.toContain("5 Målgruppe (");
      expect(await answers()).toBe(1);

      const undone = await kari.press(after, "Angre");
      expect(textOf(undone)).toContain("Angret. Slik sto det før.");
      expect(titles(undone)).toContain("Lagre og tilbake");
    },
  );

  it.each(CARDS)("returns to %s by «Tilbake», and by «Forkast» when something was typed", async (to, heading) => {
    const { kari } = test.user;
    const card = await from(to);
    const back = await kari.press(card, "Tilbake");
    expect(`${textOf(back)} ${titles(back)}`).toContain(heading);
    expect(textOf(back)).not.toContain("Takk, lagret.");

    const typed = { [String(inputsOf(card)[0]?.id)]: "Alle lærere." };
    const kept = await kari.press(card, "Tilbake", typed);
    expect(titles(kept)).toContain("Lagre og tilbake");
    const discarded = await kari.press(kept, "Forkast og gå videre");
    expect(`${textOf(discarded)} ${titles(discarded)}`).toContain(heading);
    expect(await answers()).toBe(0);
  });

  it("remembers where it returns to through its history, its thread and a question to a colleague", async () => {
    const { kari } = test.user;
    await save(kari, await from("findings"), { text: "Alle lærere." });
    const card = await from("findings");

    const section = await kari.press(await kari.press(card, "Historikk"), "Til seksjonen");
    expect(titles(section)).toContain("Lagre og tilbake");

    const thread = await kari.press(await kari.press(card, "Spør en kollega"), "Tilbake");
    expect(titles(await kari.press(thread, "Åpne seksjonen"))).toContain("Lagre og tilbake");
  });

  it("remembers where it returns to while the whole draft is read", async () => {
    const { anne } = test.user;
    await joinNew(anne, applicationId, "union", { name: "Utdanningsforbundet Fjordvik" });
    const section: Card = await anne.execute("walk/goTo", {
      ...{ applicationId, measureId: null, sectionId: "consultation", returnTo: "findings" },
    });
    const draft = await anne.press(section, "Les hele utkastet");
    const back = await anne.press(draft, "Svar på drøftingen");
    expect(textOf(await anne.press(back, "Tilbake"))).toContain("Dette gjenstår");
  });

  it("says that a colleague has written there meanwhile, also when one has changed nothing oneself", async () => {
    const { kari, ola } = test.user;
    await joinKommune(test, ola, applicationId);
    const card = await from("summary");
    const his: Card = await ola.execute("walk/goTo", { applicationId, measureId, sectionId: "audience" });
    await save(ola, his, { text: "Alle lærere." });

    const after = await save(kari, card, {}, "next");
    expect(textOf(after)).toContain("Ingenting var endret.");
    expect(textOf(after)).toMatch(/Ola \S+ har skrevet noe nytt i seksjonen du kom fra\./);
  });

  it("remembers where it returns to when its text is to be kept despite a wish", async () => {
    const { kari } = test.user;
    const place = { applicationId, measureId, sectionId: "audience" };
    await save(kari, await from("findings"), { text: "Alle lærere." });
    await kari.execute("walk/send", { applicationId });
    const shown = await kari.execute("approval/show", place);
    await kari.press(shown, "Be om endring", { comment: "Skriv mer." });

    const asked = await kari.press(await from("findings"), "Behold teksten");
    const section = await kari.press(asked, "Åpne seksjonen");
    expect(titles(section)).toContain("Lagre og tilbake");
    expect(textOf(await kari.press(section, "Tilbake"))).toContain("Dette gjenstår");
  });

  it("stays on the card when a value is refused, and returns once it is mended", async () => {
    const { kari } = test.user;
    const card: Card = await kari.execute("walk/goTo", {
      ...{ applicationId, measureId, sectionId: "economy", returnTo: "summary" },
    });
    const refused = await save(kari, card, { grant: "12,50" }, "next");
    expect(titles(refused)).toContain("Lagre og tilbake");
    expect(textOf(await save(kari, refused, { grant: "12" }, "next"))).toContain("Se over");
  });
});

describe("A section of the walk", () => {
  let test: TestBot;
  beforeEach(async () => {
    test = await startTestBot();
  });
  afterEach(() => test.stop());

  it("has no «Tilbake» when it is the first, since there is nothing before it", async () => {
    const { kari } = test.user;
    const { applicationId } = await partnership(test);
    const first = await open(kari, applicationId, "header");
    expect(buttonsOf(first).map(({ title }) => title)).not.toContain("Tilbake");

    const second = await kari.press(first, "Hopp over");
    const back = await kari.press(second, "Tilbake");
    expect(textOf(back)).toContain("1 av");
  });
});
