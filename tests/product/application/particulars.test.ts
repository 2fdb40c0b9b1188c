import { inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { partnership } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

let test: TestBot;
let applicationId: string;
const stored = () =>
  test.database.db.prisma.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { title: true, year: true, network: true, planId: true },
  });

beforeAll(async () => {
  test = await startTestBot();
  ({ applicationId } = await partnership(test));
  await settled(test.database.db);
});
afterAll(() => test.stop());

const open = async () =>
  test.user.kari.press(await test.user.kari.execute("measures/list", { applicationId }), "application/edit");

describe("what an application is called", () => {
  it("is shown to its coordinator as it stands, and to nobody else", async () => {
    const { title, year, network } = await stored();

    expect(inputsOf(await open()).map(({ value }) => value)).toEqual(
      expect.arrayContaining([title, String(year), network]),
    );
    expect(textOf(await test.user.liv.execute("application/edit", { applicationId }))).not.toContain(network);
  });

  it("stays as it is where an input is wrong, which says why, with what was typed", async () => {
    const before = await stored();
    const card = await test.user.kari.press(await open(), "application/change", {
      title: " ",
      year: "27",
      network: "Ytre Salten",
    });

    expect(textOf(card)).toContain("Her trenger jeg et svar");
    expect(textOf(card)).toContain("Skriv året med fire sifre");
    expect(inputsOf(card).find(({ id }) => id === "network")?.value).toBe("Ytre Salten");
    expect(await stored()).toEqual(before);
  });

  it("is changed for all: on the cards, in the channel, and in what is compiled", async () => {
    const { user, client, database } = test;
    const from = client.mark;
    const card = await user.kari.press(await open(), "application/change", {
      title: "Behovsmelding for hele fjorden",
      year: "2028",
      network: "Ytre Salten",
    });
    await settled(database.db);

    expect(textOf(card)).toContain("Takk, lagret.");
    expect(await stored()).toMatchObject({
      title: "Behovsmelding for hele fjorden",
      year: 2028,
      network: "Ytre Salten",
    });
    expect(textOf(await user.liv.say("mine oppgaver"))).toContain("Behovsmelding for hele fjorden");
    const updates = client.sentSince(from).filter(({ card }) => card && textOf(card).includes("hele fjorden"));
    expect(updates.some(({ conversationId }) => conversationId === client.team.channelId)).toBe(true);
    // What a process remembers of the application is read anew.
    const place = { applicationId, measureId: null, sectionId: "header" };
    expect(textOf(await user.kari.execute("walk/goTo", place))).toContain("Behovsmelding for hele fjorden");
  });

  it("is not changed by somebody who does not coordinate", async () => {
    const before = await stored();
    await test.user.liv.execute("application/change", {
      applicationId,
      title: "Min",
      year: "2028",
      network: "N",
      plan: "",
    });

    expect(await stored()).toEqual(before);
  });
});
