import { words } from "../../../cards/wording";
import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { documentsLink, leadsToDocuments } from "../../../demo/documents";
import type { TeamsUser } from "../../../demo/teamsClient";
import type { Language } from "../../../domain/values/language";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { partnership } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

const LANGUAGES = ["nb", "nn", "en"] as const;

/** The language of a card in a person's own chat: each has the button to the overview, or is the overview. */
const spokenBy = (card: Card): Language | undefined => {
  const said = [textOf(card), ...buttonsOf(card).map(({ title }) => title)].join("\n");
  return LANGUAGES.find((each) =>
    [words(each)("button.overview"), words(each)("reminderChoice.title")].some((own) => said.includes(own)),
  );
};

/** The language of a card in the channel. */
const spokenInChannel = (card: Card): Language | undefined =>
  LANGUAGES.find((each) => buttonsOf(card).some(({ title }) => title === words(each)("button.myTasks")));

let test: TestBot;
let applicationId: string;

beforeAll(async () => {
  test = await startTestBot();
  ({ applicationId } = await partnership(test));
  await settled(test.database.db);
});
afterAll(() => test.stop());

/** Opens the settings from a Teams in this locale. */
async function inTeams(user: TeamsUser, locale: string): Promise<Card> {
  const press = user.activity("chat", {
    type: "invoke",
    name: "adaptiveCard/action",
    locale,
    value: { action: { type: "Action.Execute", verb: "me/reminders", data: {} }, trigger: "manual" },
  });
  return user.answerTo(press);
}

const chosenBy = async ({ account }: TeamsUser): Promise<string | null> =>
  (await test.database.db.prisma.person.findFirstOrThrow({ where: { name: account.name } })).language;

const settings = (user: TeamsUser): Promise<Card> => user.execute("me/reminders", {});

describe("A person", () => {
  it("whose Teams is in nynorsk gets nynorsk, by press and by what they type; another gets bokmål", async () => {
    const { per, liv } = test.user;
    expect(spokenBy(await inTeams(per, "nn-NO"))).toBe("nn");
    expect(spokenBy(await settings(per))).toBe("nn");
    expect(spokenBy(await per.say("innstillinger"))).toBe("nn");
    expect(spokenBy(await settings(liv))).toBe("nb");
    expect(spokenBy(await inTeams(per, "nb-NO"))).toBe("nb");
  });

  it("whose Teams is in English gets bokmål until they choose English", async () => {
    expect(spokenBy(await inTeams(test.user.tor, "en-US"))).toBe("nb");
  });

  it("gets the answer in the language that they choose on the settings card, and everything after it", async () => {
    const { liv } = test.user;
    const card = await settings(liv);
    expect(inputsOf(card).find(({ id }) => id === "language")).toMatchObject({ value: "nb" });
    expect(spokenBy(await liv.press(card, "me/setReminders", { language: "en" }))).toBe("en");
    const again = await settings(liv);
    expect(spokenBy(again)).toBe("en");
    expect(inputsOf(again).find(({ id }) => id === "language")).toMatchObject({ value: "en" });
    expect(spokenBy(await inTeams(liv, "nn-NO"))).toBe("en");
    await liv.press(again, "me/setReminders", { language: "nb" });
  });

  it("who saves the settings as they are goes on with the language of their Teams", async () => {
    const { ola } = test.user;
    await ola.press(await inTeams(ola, "nn-NO"), "me/setReminders", { hour: "10" });
    expect(await chosenBy(ola)).toBeNull();
    expect(spokenBy(await inTeams(ola, "nb-NO"))).toBe("nb");
  });

  it("who saves a settings card from before there was a choice keeps their language", async () => {
    const saved = await test.user.anne.execute("me/setReminders", { rhythm: "daily", hour: "9" });
    expect(textOf(saved)).toContain(words("nb")("reminderChoice.saved"));
    expect(await chosenBy(test.user.anne)).toBeNull();
  });

  it.each([
    ["nynorsk", "nn"],
    ["in English", "en"],
    ["snakk på bokmål", "nb"],
  ] as const)("who types %j is answered in it", async (typed, language) => {
    expect(spokenBy(await test.user.anne.say(typed))).toBe(language);
    expect(await chosenBy(test.user.anne)).toBe(language);
  });

  it("who types it in the channel gets the answer in their own chat", async () => {
    const { anne } = test.user;
    const from = test.client.mark;
    expect(textOf(await anne.say("nynorsk", "channel"))).toContain(words("nb")("notice.sentToChat"));
    expect(spokenBy(await anne.receive(from, words("nn")("reminderChoice.title")))).toBe("nn");
  });

  it("gets what comes by itself in their own language, and the next person in theirs", async () => {
    const { kari, per, liv } = test.user;
    await per.say("nynorsk");
    await liv.say("bokmål");
    const from = test.client.mark;
    const move = await kari.execute("deadlines/show", { applicationId });
    await kari.press(await kari.press(move, "deadlines/preview", { date: "2027-02-03" }), "deadlines/move");
    expect(spokenBy(await per.receive(from, "3. februar"))).toBe("nn");
    expect(spokenBy(await liv.receive(from, "3. februar"))).toBe("nb");
  });
});

describe("The partnership's language", () => {
  /** The page of the draft that is compiled in nynorsk. */
  let inNynorsk: string;

  it("is chosen by the coordinator, and is that of the channel, not of the coordinator's own cards", async () => {
    const { kari } = test.user;
    const from = test.client.mark;
    const details = await kari.execute("application/edit", { applicationId });
    expect(inputsOf(details).find(({ id }) => id === "language")).toMatchObject({ value: "nb" });
    const saved = await kari.press(details, "application/change", { language: "nn" });
    expect(spokenBy(saved)).toBe("nb");
    expect(inputsOf(saved).find(({ id }) => id === "language")).toMatchObject({ value: "nn" });
    const redrawn = await test.client.awaitSent(
      from,
      ({ card }) => card !== null && spokenInChannel(card) === "nn",
      "the status card in nynorsk",
    );
    expect(redrawn.conversationId).toBe(test.client.team.channelId);
    expect(textOf(await kari.say("hjelp", "channel"))).toContain(words("nn")("help.title"));
    expect(spokenBy(await settings(kari))).toBe("nb");
  });

  it("is that of the documents, and of the page with them", async () => {
    const from = test.client.mark;
    await test.user.kari.execute("draft/compile", { applicationId }, "channel");
    const sent = await test.client.awaitSent(from, ({ card }) => leadsToDocuments(card), "the draft");
    inNynorsk = await documentsLink(test.user.kari, sent.card);
    expect(await (await fetch(inNynorsk)).text()).toContain('<html lang="nn">');
    const parts = await test.client.awaitSent(
      from,
      ({ card }) => card !== null && textOf(card).includes("Ikkje svart på"),
      "a part of the draft in nynorsk",
    );
    expect(textOf(parts.card as Card)).not.toContain("Ikke besvart");
  });

  it("stays that of a draft which was compiled before it was changed", async () => {
    const { kari } = test.user;
    await kari.press(await kari.execute("application/edit", { applicationId }), "application/change", {
      language: "en",
    });
    expect(await (await fetch(inNynorsk)).text()).toContain('<html lang="nn">');
    const from = test.client.mark;
    await kari.execute("draft/compile", { applicationId }, "channel");
    await test.client.awaitSent(
      from,
      ({ card }) => card !== null && textOf(card).includes("Not answered"),
      "a part of the draft in English",
    );
  });

  it("is changed by nobody who sends another word", async () => {
    const { kari } = test.user;
    const details = await kari.execute("application/edit", { applicationId });
    const saved = await kari.press(details, "application/change", { language: "sv" });
    expect(inputsOf(saved).find(({ id }) => id === "language")).toMatchObject({ value: "en" });
  });
});
