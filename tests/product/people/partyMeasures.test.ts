import { inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, partnership, typedIn } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

describe("A party, as its coordinator sees it", () => {
  let test: TestBot;
  let applicationId: string;
  const prisma = () => test.database.db.prisma;
  const party = (name: string) => prisma().party.findFirstOrThrow({ where: { applicationId, name } });
  const edit = async (name: string) =>
    test.user.kari.execute("party/edit", { applicationId, partyId: (await party(name)).id });
  const measuresOf = async (name: string) =>
    (
      await prisma().measure.findMany({
        where: { applicationId, parties: { some: { partyId: (await party(name)).id } } },
        orderBy: { number: "asc" },
      })
    ).map((measure) => measure.name);

  beforeAll(async () => {
    test = await startTestBot();
    ({ applicationId } = await partnership(test));
    await addMeasure(test.user.kari, applicationId, "Veiledning", () => false);
    await addMeasure(test.user.kari, applicationId, "Nettverk", () => false);
  });
  afterAll(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("gets all its measures ticked in one card, and the other parties keep theirs", async () => {
    const { kari } = test.user;
    const before = await measuresOf("Læringsmiljøsenteret");
    const card = await edit("Nord universitet");
    expect(typedIn(card, "measureIds")).toBe("");
    const choices = inputsOf(card).find(({ id }) => id === "measureIds")?.choices ?? [];
    expect(choices.map(({ title }) => title)).toEqual(["1 Ledersamlinger", "2 Veiledning", "3 Nettverk"]);

    await kari.press(card, "Lagre", { measureIds: `${choices[0]?.value},${choices[2]?.value}` });
    expect(await measuresOf("Nord universitet")).toEqual(["Ledersamlinger", "Nettverk"]);
    expect(await measuresOf("Læringsmiljøsenteret")).toEqual(before);

    await kari.press(await edit("Nord universitet"), "Lagre", { measureIds: choices[1]?.value ?? "" });
    expect(await measuresOf("Nord universitet")).toEqual(["Veiledning"]);
  });

  it("is told once that it has something to answer, which its people were promised when they joined", async () => {
    const { kari, per } = test.user;
    const { id: partyId } = await party("Nord universitet");
    await test.database.db.prisma.measureParty.deleteMany({ where: { partyId } });
    await settled(test.database.db);
    const from = test.client.mark;
    const choices = inputsOf(await edit("Nord universitet")).find(({ id }) => id === "measureIds")?.choices ?? [];
    const [first, second] = choices.map(({ value }) => value);
    await kari.press(await edit("Nord universitet"), "Lagre", { measureIds: `${first},${second}` });
    expect(textOf(await per.receive(from, "Nå kan dere begynne"))).toContain(
      "Nord universitet er satt opp i tiltak: 1 Ledersamlinger, 2 Veiledning.",
    );
    await kari.press(await edit("Nord universitet"), "Lagre", { measureIds: choices.map(({ value }) => value).join() });
    await settled(test.database.db);
    const told = test.client.sentSince(from).filter(({ card }) => card && textOf(card).includes("Nå kan dere begynne"));
    expect(told.map(({ conversationId }) => conversationId)).toEqual([per.chatId]);
    await kari.press(await edit("Nord universitet"), "Lagre", { measureIds: second ?? "" });
  });

  it("keeps its measures if an older card, which did not ask for them, is saved", async () => {
    const { id: partyId } = await party("Nord universitet");
    const data = { applicationId, partyId, name: "Nord universitet", shortName: "NORD", orgNumber: "930000000" };
    await test.user.kari.execute("party/change", data);
    expect((await party("Nord universitet")).shortName).toBe("NORD");
    expect(await measuresOf("Nord universitet")).toEqual(["Veiledning"]);
  });
});
