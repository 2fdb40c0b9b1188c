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

describe("The application details", () => {
  it("are shown with current values, to the coordinator only", async () => {
    const { title, year, network } = await stored();

    expect(inputsOf(await open()).map(({ value }) => value)).toEqual(
      expect.arrayContaining([title, String(year), network]),
    );
    expect(textOf(await test.user.liv.execute("application/edit", { applicationId }))).not.toContain(network);
  });

  it("stay unchanged if an input is invalid, and the card keeps the input with the reason", async () => {
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

  it("change on every card, in the channel and in compiled drafts", async () => {
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
    // The process reads its cached application again.
    const place = { applicationId, measureId: null, sectionId: "header" };
    expect(textOf(await user.kari.execute("walk/goTo", place))).toContain("Behovsmelding for hele fjorden");
  });

  it("cannot be changed by other members", async () => {
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
