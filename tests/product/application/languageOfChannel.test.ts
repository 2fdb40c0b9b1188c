import { words } from "../../../cards/wording";
import { buttonsOf, type Card, textOf } from "../../../demo/card";
import type { Language } from "../../../domain/values/language";
import type { Form } from "../../../forms/form";
import { form2026 } from "../../support/application/application";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { SETTING_UP, setUp, typedIn } from "../../support/bot/partnership";

/** The language of a status card. */
const spokenBy = (status: Card): Language | undefined =>
  (["nb", "nn", "en"] as const).find((each) =>
    buttonsOf(status).some(({ title }) => title === words(each)("button.myTasks")),
  );

describe("The language of a channel", () => {
  let test: TestBot;
  const start = async (forms?: ReadonlyMap<string, Form>) => {
    test = await startTestBot(forms ? { forms } : {});
  };
  afterEach(() => test.stop());

  const choose = async (language: Language) =>
    test.user.kari.press(await test.user.kari.execute("me/reminders", {}), "me/setReminders", { language });

  it("is that of who sets up its first application, from the card to set it up with", async () => {
    await start();
    await choose("nn");

    const card = await test.user.kari.execute("application/start", { beside: false }, "channel");

    expect(textOf(card)).toContain(words("nn")("setUp.lead"));
    expect(spokenBy((await setUp(test.client, test.user.kari)).status)).toBe("nn");
  });

  it("can be chosen when it is set up, and is not asked for again", async () => {
    await start();
    const card = await test.user.kari.execute("application/start", { beside: false }, "channel");
    expect(typedIn(card, "language")).toBe("nb");

    await test.user.kari.press(card, "application/create", { ...SETTING_UP, language: "nn" }, "channel");

    expect(await test.database.db.prisma.partnership.findFirstOrThrow()).toMatchObject({ language: "nn" });
    const next = await test.user.kari.execute("application/start", { beside: true }, "channel");
    expect(typedIn(next, "language")).toBeUndefined();
  });

  it("gives the coordinator's party its name", async () => {
    await start();

    await setUp(test.client, test.user.kari, { ...SETTING_UP, language: "en" });

    const { name } = await test.database.db.prisma.party.findFirstOrThrow({ where: { kind: "coordinator" } });
    expect(name).toBe("Coordinator");
  });

  it("stays when somebody with another language sets up the next", async () => {
    await start();
    await setUp(test.client, test.user.kari);
    await choose("en");

    const next = await setUp(test.client, test.user.kari, { title: "Neste", year: "2028", date: "2028-02-01" });

    expect(spokenBy(next.status)).toBe("nb");
  });

  it("is that of the form, if the form is printed in nynorsk", async () => {
    const inLanguages = new Map<Language, Form>();
    for (const [language, form] of form2026.inLanguages)
      inLanguages.set(language, { ...form, id: "fjord-2026", printedIn: "nn", inLanguages });
    await start(new Map([["fjord-2026", inLanguages.get("nn") as Form]]));

    const { status } = await setUp(test.client, test.user.kari, { ...SETTING_UP });

    expect(spokenBy(status)).toBe("nn");
  });
});
