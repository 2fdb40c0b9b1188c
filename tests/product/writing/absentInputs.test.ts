import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { open, partnership, save, typedIn } from "../../support/bot/partnership";

/** Old clients leave out every input; others leave out those that are empty. */
describe("A card whose inputs do not arrive", () => {
  let test: TestBot;
  let applicationId: string;
  beforeAll(async () => {
    test = await startTestBot();
    ({ applicationId } = await partnership(test));
  });
  afterAll(() => test.stop());

  const participants = () => open(test.user.kari, applicationId, "header");
  const saving = (card: Card) => {
    const found = buttonsOf(card).find(({ verb, data }) => verb === "section/save" && data.then === "stay");
    if (!found) throw new Error("nothing to save with");
    return found.data;
  };
  const stored = async () =>
    (await test.database.db.prisma.answer.findMany({ orderBy: { id: "asc" } })).map(({ field, value }) => [
      field,
      value,
    ]);
  const filledIn = async () => {
    const card = await participants();
    const [first, second] = inputsOf(card).filter(({ id }) => /^(contactName|contactRole)/.test(id));
    const typed = Object.fromEntries([first, second].map((each) => [String(each?.id).split(".")[0], "12"]));
    await save(test.user.kari, card, typed);
    return { card: await participants(), ids: [String(first?.id), String(second?.id)] as const };
  };

  it("clears nothing if no input of a section arrived, and says so", async () => {
    const { card } = await filledIn();
    const before = await stored();
    expect(before.length).toBeGreaterThan(1);

    const answered = await test.user.kari.execute("section/save", saving(card));

    expect(await stored()).toEqual(before);
    expect(textOf(answered)).toContain("Svarene kom ikke fram");
    expect(textOf(answered)).not.toContain("Takk, lagret");
    expect(inputsOf(answered).map(({ value }) => value)).toEqual(inputsOf(card).map(({ value }) => value));
  });

  it("empties a section without any arrived input, after the person confirms it", async () => {
    const { card, ids } = await filledIn();
    const answered = await test.user.kari.execute("section/save", saving(card));
    expect(textOf(answered)).toContain("Har du tømt");

    expect(textOf(await test.user.kari.press(answered, ({ title }) => title.startsWith("Ja, tøm")))).toContain("Takk");
    const after = new Map((await stored()) as [string, unknown][]);
    for (const id of ids) expect(after.get(id.split(".")[0] as string)).toBeNull();
  });

  it("asks about the single missing input, saves the others, and empties it when the person saves again", async () => {
    const { card, ids } = await filledIn();
    const [emptied, other] = ids;
    const sent = Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));
    delete sent[emptied];

    const asked = await test.user.kari.execute("section/save", { ...saving(card), ...sent, [other]: "34" });

    expect(textOf(asked)).toContain("Dette kom tomt fram.");
    expect(typedIn(asked, emptied.split(".")[0] as string)).toBe("");
    const values = new Map((await stored()) as [string, unknown][]);
    expect(String(values.get(emptied.split(".")[0] as string))).toBe("12");
    expect(String(values.get(other.split(".")[0] as string))).toBe("34");

    const again = Object.fromEntries(inputsOf(asked).map(({ id, value }) => [id, value]));
    delete again[emptied];
    await test.user.kari.execute("section/save", { ...saving(asked), ...again });
    const after = new Map((await stored()) as [string, unknown][]);
    expect(after.get(emptied.split(".")[0] as string)).toBeNull();
  });

  it("empties an input at once if it arrived empty", async () => {
    const { card, ids } = await filledIn();
    await save(test.user.kari, card, { [ids[0].split(".")[0] as string]: "" });
    const after = new Map((await stored()) as [string, unknown][]);
    expect(after.get(ids[0].split(".")[0] as string)).toBeNull();
  });

  const party = () => test.database.db.prisma.party.findFirstOrThrow({ where: { shortName: "LMS" } });
  const partyCard = async () => {
    const { id: partyId } = await party();
    return test.user.kari.execute("party/edit", { applicationId, partyId });
  };
  const dataOf = (card: Card, verb: string) => buttonsOf(card).find((each) => each.verb === verb)?.data ?? {};

  it("changes nothing in a party, a measure or the details if no input arrived", async () => {
    const [measure] = await test.database.db.prisma.measure.findMany();
    const cards: [string, Card][] = [
      ["party/change", await partyCard()],
      ["measure/change", await test.user.kari.execute("measure/edit", { applicationId, measureId: measure?.id })],
      ["application/change", await test.user.kari.execute("application/edit", { applicationId })],
      ["deadlines/preview", await test.user.kari.execute("deadlines/show", { applicationId })],
    ];
    const all = async () =>
      JSON.stringify(
        await Promise.all([
          test.database.db.prisma.party.findMany({ orderBy: { id: "asc" } }),
          test.database.db.prisma.measure.findMany({ include: { parties: true } }),
          test.database.db.prisma.application.findMany({ select: { title: true, year: true, deadline: true } }),
        ]),
      );
    const before = await all();
    for (const [verb, card] of cards) {
      const { verb: pressed, data } = buttonsOf(card).find((each) => each.verb === verb) ?? buttonsOf(card)[0] ?? {};
      expect(pressed).toBe(verb);
      expect(textOf(await test.user.kari.execute(verb, data))).toContain("Svarene kom ikke fram");
    }
    expect(await all()).toBe(before);
  });

  it("is emptied if the person confirms that everything should be empty", async () => {
    const rule = await test.user.kari.execute("party/edit", { applicationId, partyId: (await party()).id });
    const asked = await test.user.kari.execute("party/change", dataOf(rule, "party/change"));
    expect(textOf(asked)).toContain("Har du tømt");
    expect(textOf(asked)).toContain("«Kortnavn");
    const refused = await test.user.kari.press(asked, ({ title }) => title.startsWith("Ja, tøm"));
    expect(inputsOf(refused).map(({ value }) => value)).toContain("");
    expect((await party()).shortName).toBe("LMS");
  });

  it("asks whether a missing short name should be empty, and follows the person's answer", async () => {
    const card = await partyCard();
    const sent = Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));
    delete sent.shortName;

    const asked = await test.user.kari.execute("party/change", { ...dataOf(card, "party/change"), ...sent });
    expect(textOf(asked)).toContain("Skal det være tomt?");
    expect((await party()).shortName).toBe("LMS");

    await test.user.kari.press(asked, "Behold som det var");
    expect((await party()).shortName).toBe("LMS");

    await test.user.kari.press(asked, "Tøm");
    expect(await test.database.db.prisma.party.count({ where: { shortName: "LMS" } })).toBe(0);
  });
});
