import { buttonsOf, inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

describe("The shop stewards", () => {
  let test: TestBot;
  let applicationId: string;
  beforeEach(async () => {
    test = await startTestBot();
    ({ applicationId } = await partnership(test));
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("are not asked before the draft is written, and are warned if they answer it all the same", async () => {
    const { anne } = test.user;
    expect(textOf(await anne.execute("walk/summary", { applicationId }))).toContain("ikke klart til drøfting ennå");

    const card = await open(anne, applicationId, "consultation");

    expect(textOf(card)).toContain("Utkastet er ikke ferdig skrevet ennå.");
    expect(textOf(await open(anne, applicationId, "needs", await firstMeasure()))).not.toContain("ikke ferdig skrevet");
  });

  it("are asked at once if the coordinator wants it, and find it at home", async () => {
    const { anne, kari } = test.user;
    expect(textOf(await anne.say("mine oppgaver"))).toContain("Drøftingen kommer når utkastet er klart.");
    const left = await kari.execute("findings/list", { applicationId });
    await settled(test.database.db);
    const from = test.client.mark;

    const asked = await kari.press(left, ({ verb }) => verb === "consultation/askNow");

    expect(textOf(asked)).toContain("er spurt nå, og får utkastet slik det er.");
    expect(buttonsOf(asked).map(({ verb }) => verb)).not.toContain("consultation/askNow");
    const card = await anne.receive(from, "Koordinatoren ber dere drøfte utkastet nå");
    expect(buttonsOf(card).map(({ title }) => title)).toContain("Les hele utkastet");
    expect(textOf(await anne.say("mine oppgaver"))).not.toContain("Drøftingen kommer");
  });

  it("read the whole draft page by page from their own section, and return to it", async () => {
    const { anne, kari } = test.user;
    const { id } = await test.database.db.prisma.measure.findFirstOrThrow({ where: { number: 1 } });
    await save(kari, await open(kari, applicationId, "audience", id), { text: "Alle som underviser." });
    let page = await anne.press(await open(anne, applicationId, "consultation"), "Les hele utkastet");
    const read = [textOf(page)];
    while (buttonsOf(page).some(({ title }) => title === "Les videre")) {
      page = await anne.press(page, "Les videre");
      read.push(textOf(page));
    }

    expect(read.length).toBeGreaterThan(1);
    expect(read.join("\n")).toContain("Alle som underviser.");
    const back = await anne.press(page, "Svar på drøftingen");
    expect(inputsOf(back).map((input) => input.id.split(".")[0])).toEqual(["discussed", "participants", "statement"]);
  });

  it("answer «Nei» with attendance and a statement that stays unchanged, and this blocks the final version", async () => {
    const { anne, kari } = test.user;
    const statement = "Vi er *ikke* hørt i tide.\n\n1. Møtet kom for sent.\n2. Vi ber om et nytt.";
    const card = await open(anne, applicationId, "consultation");
    await save(anne, card, { discussed: "no", participants: "Tillitsvalgt: Anne Lerkedal", statement });

    const stored = await test.database.db.prisma.answer.findFirstOrThrow({ where: { field: "statement" } });
    expect(stored.value).toBe(statement);
    const standing = await kari.execute("final/ask", { applicationId });
    expect(textOf(standing)).toContain("Utdanningsforbundet Fjordvik har svart nei på «Drøftet i medbestemmelse».");
    expect(inputsOf(standing).map(({ id }) => id)).toEqual(["reason"]);
    const pages: string[] = [];
    for (let page = 1; page <= 9; page += 1)
      pages.push(textOf(await anne.execute("draft/read", { applicationId, page })));
    expect(pages.join("\n")).toContain("1. Møtet kom for sent.");
  });

  const firstMeasure = async () =>
    (await test.database.db.prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;

  it("are the readers, and nobody outside the application can read the draft", async () => {
    expect(textOf(await test.user.tor.execute("draft/read", { applicationId }))).toContain("Det finner jeg ikke");
  });
});
