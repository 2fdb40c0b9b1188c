import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { settled, storedIn } from "../../support/database/stored";

let test: TestBot;
let applicationId: string;
let at: { applicationId: string; measureId: string; sectionId: string };
const clock = testClock();
const aMinuteLater = () => {
  clock.at = new Date(clock.at.getTime() + 60_000);
};
const person = (name: string) => test.database.db.prisma.person.findFirstOrThrow({ where: { name } });
const asking = async (): Promise<Card> => {
  const { kari } = test.user;
  return kari.press(await open(kari, applicationId, "needs", at.measureId), "Spør en kollega");
};

beforeAll(async () => {
  test = await startTestBot({ clock });
  ({ applicationId } = await partnership(test));
  const { id } = await test.database.db.prisma.measure.findFirstOrThrow({ where: { number: 1 } });
  at = { applicationId, measureId: id, sectionId: "needs" };
  const { kari } = test.user;
  await save(kari, await open(kari, applicationId, "needs", id), { text: "Lærerne ønsker mer tid." });
});
afterAll(async () => {
  expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
  await test.stop();
});

describe("«Spør en kollega» on a section card", () => {
  it("offers everybody else in the application, each with their party", async () => {
    const choices = inputsOf(await asking()).find(({ id }) => id === "colleague")?.choices ?? [];
    expect(choices.map(({ title }) => title)).toEqual([
      "Anne Lerkedal (Utdanningsforbundet Fjordvik)",
      "Liv Strandheim (LMS)",
      "Per Nyvoll (Nord)",
    ]);
  });

  it("brings the question and the section to the colleague, and the answer back into the thread", async () => {
    const { kari, liv } = test.user;
    let from = test.client.mark;
    const sent = await kari.press(await asking(), "Send spørsmålet", {
      colleague: (await person("Liv Strandheim")).id,
      question: "Er dette *riktig* tall?",
    });
    expect(textOf(sent)).toContain("(Kari Nordmo) spurte Liv Strandheim");
    expect(textOf(sent)).toContain("Takk, Liv Strandheim får spørsmålet nå.");

    const asked = await liv.receive(from, "Kari Nordmo spør deg om dette:");
    expect(textOf(asked)).toContain("Er dette *riktig* tall?");
    expect(textOf(asked)).toContain("Lærerne ønsker mer tid.");
    await settled(test.database.db);
    const told = test.client.sentSince(from).filter(({ conversationId }) => conversationId.startsWith("chat"));
    expect(told.map(({ conversationId }) => conversationId)).toEqual([liv.chatId]);

    from = test.client.mark;
    aMinuteLater();
    await liv.press(asked, "Svar", { comment: "Ja, det er fra i høst." });

    expect(textOf(await kari.receive(from, "Ja, det er fra i høst."))).toContain("Er dette *riktig* tall?");
    const section = textOf(await open(kari, applicationId, "needs", at.measureId));
    expect(section).toContain("Samtale (2)");
    expect(section).toContain("Ja, det er fra i høst.");
  });

  it("lets a colleague who is not an approver of the section read it with the thread's authors", async () => {
    const { kari, anne } = test.user;
    const from = test.client.mark;
    const colleague = (await person("Anne Lerkedal")).id;
    await kari.press(await asking(), "Send spørsmålet", { colleague, question: "Hva mener dere?" });
    const asked = await anne.receive(from, "Kari Nordmo spør deg om dette:");

    const section = await anne.press(asked, "Les seksjonen");

    expect(textOf(section)).toContain("Lærerne ønsker mer tid.");
    expect(textOf(section)).toContain("Hva mener dere?");
    expect(textOf(section)).toContain("Den godkjennes av andre enn deg.");
    expect(buttonsOf(section).map(({ verb }) => verb)).toContain("history/show");
    expect(buttonsOf(section).filter(({ verb }) => verb.startsWith("section/"))).toEqual([]);
  });

  it("keeps the input and stores nothing if the colleague or the question is missing", async () => {
    const { kari } = test.user;
    await settled(test.database.db);
    const before = await storedIn(test.database.db);
    const card = await asking();
    const nobody = await kari.press(card, "Send spørsmålet", { question: "Hvem vet dette?" });
    expect(textOf(nobody)).toContain("Velg en av dem som er med.");
    expect(inputsOf(nobody).find(({ id }) => id === "question")?.value).toBe("Hvem vet dette?");
    const { id } = await person("Per Nyvoll");
    expect(textOf(await kari.press(card, "Send spørsmålet", { colleague: id, question: " " }))).toContain(
      "Skriv noe først.",
    );
    expect(textOf(await kari.press(card, "Send spørsmålet", { colleague: id, question: "x".repeat(2001) }))).toContain(
      "2000",
    );
    expect(await storedIn(test.database.db)).toEqual(before);
  });

  it("reaches nobody outside the application, whatever the card contains", async () => {
    const { kari, tor } = test.user;
    await tor.say("hei");
    await settled(test.database.db);
    const before = await storedIn(test.database.db);
    const { id } = await person("Tor Fremmed");
    const refused = await kari.execute("thread/sendQuestion", { ...at, colleague: id, question: "Hei?" });
    expect(textOf(refused)).toContain("Velg en av dem som er med.");
    expect(textOf(await tor.execute("thread/sendQuestion", { ...at, colleague: id, question: "Hei?" }))).toContain(
      "Det finner jeg ikke",
    );
    expect(await storedIn(test.database.db)).toEqual(before);
  });

  it("asks once when it is delivered twice", async () => {
    const { kari, per } = test.user;
    const invoke = kari.activity("chat", {
      type: "invoke",
      name: "adaptiveCard/action",
      value: {
        action: {
          type: "Action.Execute",
          verb: "thread/sendQuestion",
          data: { ...at, colleague: (await person("Per Nyvoll")).id, question: "Kommer du?" },
        },
      },
    });
    const from = test.client.mark;
    await Promise.all([kari.answerTo(invoke), kari.answerTo(invoke)]);
    await settled(test.database.db);
    expect(test.client.sentSince(from).filter(({ conversationId }) => conversationId === per.chatId)).toHaveLength(1);
  });
});
